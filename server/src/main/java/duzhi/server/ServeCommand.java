package duzhi.server;

import duzhi.server.access.FirstStart;
import duzhi.server.demo.Archive;
import duzhi.server.store.Settings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: starts the web system and goes on until it is stopped. */
@Command(name = "serve", description = "Starts the web system.")
final class ServeCommand implements Callable<Integer> {

    private static final String REGISTRATION = "spring.security.oauth2.client.registration.duzhi.";

    @Mixin
    private final Where where = new Where();

    @Option(names = "--port", description = "Port (default: 8080; 0 for any that is free).")
    private int port = 8080;

    @Option(names = "--empty", description = "Begin without the demonstration bureau.")
    private boolean empty;

    @Option(
            names = "--proxy",
            description = "Believe a proxy in front of the system which address and protocol a visitor uses.")
    private boolean proxy;

    @Option(
            names = "--log",
            description = "Form of the log: ecs, gelf or logstash for lines of JSON (default: plain text).")
    private String log = "";

    @Option(names = "--oidc-issuer", description = "Let people sign in by OpenID Connect: address of the issuer.")
    private String issuer = "";

    @Option(names = "--oidc-client", description = "Id this system has there; its secret is in DUZHI_OIDC_SECRET.")
    private String client = "";

    @Option(
            names = "--oidc-claim",
            description = "What of an identity is the user name here (default: preferred_username).")
    private String claim = "preferred_username";

    @Option(
            names = "--upload-quota",
            description = "How much an agency may have of files to be checked (default: 10GB).")
    private String quota = "";

    @Option(names = "--upload-days", description = "How many days such files are kept (default: 730).")
    private int days;

    @Option(names = "--once", hidden = true, description = "Stop as soon as it is up: for preparing quick starts.")
    private boolean once;

    @Override
    public Integer call() throws IOException {
        ConfigurableApplicationContext context = start(where.settings(port, !empty), properties());
        int serving = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        String home = "http://localhost:" + serving + "/";
        System.out.println(context.getBean(FirstStart.class).greeting(home));
        if (once) {
            context.close();
        } else {
            context.getBean(Archive.class).begin();
        }
        return 0;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        if (proxy) {
            properties.put("server.forward-headers-strategy", "native");
        }
        if (!log.isEmpty()) {
            properties.put("logging.structured.format.console", log);
        }
        if (!quota.isEmpty()) {
            properties.put("duzhi.uploads.quota", quota);
        }
        if (days > 0) {
            properties.put("duzhi.uploads.keep", days + "d");
        }
        if (!issuer.isEmpty()) {
            properties.putAll(vouching(issuer, client, System.getenv().getOrDefault("DUZHI_OIDC_SECRET", ""), claim));
        }
        return properties;
    }

    /** What lets people sign in by a service that vouches for them. */
    static Map<String, Object> vouching(String issuer, String client, String secret, String claim) {
        return Map.of(
                "spring.security.oauth2.client.provider.duzhi.issuer-uri",
                issuer,
                REGISTRATION + "client-id",
                client,
                REGISTRATION + "client-secret",
                secret,
                REGISTRATION + "scope",
                "openid,profile",
                "duzhi.oidc.claim",
                claim);
    }

    /** Starts the system; it is up when this returns. */
    static ConfigurableApplicationContext start(Settings settings) {
        return start(settings, Map.of());
    }

    static ConfigurableApplicationContext start(Settings settings, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("server.port", settings.port());
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .properties(all)
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .build();
        return application.run();
    }
}
