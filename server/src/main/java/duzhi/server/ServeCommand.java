package duzhi.server;

import duzhi.server.access.FirstStart;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: starts the web system and goes on until it is stopped. */
@Command(name = "serve", description = "Starts the web system.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", description = "Folder everything is kept in (default: duzhi-data).")
    private Path data = Path.of("duzhi-data");

    @Option(
            names = "--database",
            defaultValue = "${env:DUZHI_DATABASE:-}",
            description = "Address of a PostgreSQL database: jdbc:postgresql://host/name?user=…&password=…"
                    + " (or in DUZHI_DATABASE); without one, the system keeps its own in the data folder.")
    private String database = "";

    @Option(names = "--port", description = "Port (default: 8080; 0 for any that is free).")
    private int port = 8080;

    @Option(names = "--empty", description = "Begin without the demonstration bureau.")
    private boolean empty;

    @Option(names = "--once", hidden = true, description = "Stop as soon as it is up: for preparing quick starts.")
    private boolean once;

    @Override
    public Integer call() {
        Settings settings = new Settings(data.toAbsolutePath(), database, port, !empty);
        ConfigurableApplicationContext context = start(settings);
        int serving = ((WebServerApplicationContext) context).getWebServer().getPort();
        String home = "http://localhost:" + serving + "/";
        System.out.println(context.getBean(FirstStart.class).greeting(home));
        if (once) {
            context.close();
        }
        return 0;
    }

    /** Starts the system; it is up when this returns. */
    static ConfigurableApplicationContext start(Settings settings) {
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .properties(Map.of("server.port", settings.port()))
                .initializers(context -> context.getBeanFactory().registerSingleton("settings", settings))
                .build();
        return application.run();
    }
}
