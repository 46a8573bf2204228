package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import duzhi.server.store.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Signing in by OpenID Connect: who is vouched for gets in only as somebody who is there already. */
class VouchingTest {

    private static final String CLIENT = "duzhi-test";

    private final Started system = Started.system();
    private final RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    private String nonce = "";
    private String name = "";

    @TempDir
    private Path folder;

    VouchingTest() throws JOSEException {}

    @Test
    void onlyAPersonWhoIsThereGetsIn() throws IOException {
        HttpServer issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://localhost:" + issuer.getAddress().getPort();
        serve(issuer, address);
        issuer.start();
        HikariDataSource pool = (HikariDataSource) system.bean(DataSource.class);
        try (ConfigurableApplicationContext context = ServeCommand.start(
                new Settings(folder, pool.getJdbcUrl(), 0, false),
                ServeCommand.vouching(address, CLIENT, "secret", "preferred_username"))) {
            URI base = URI.create("http://localhost:"
                    + ((WebServerApplicationContext) context).getWebServer().getPort());
            assertThat(location(vouched(base, "mof-perf"))).endsWith("/work");
            assertThat(location(vouched(base, "stranger"))).endsWith("/sign-in?unknown");
        } finally {
            issuer.stop(0);
        }
    }

    private HttpResponse<String> vouched(URI base, String login) {
        Browser browser = new Browser(base);
        assertThat(browser.get("/sign-in").body()).contains("/oauth2/authorization/duzhi");
        String asked = location(browser.get("/oauth2/authorization/duzhi"));
        nonce = parameter(asked, "nonce");
        name = login;
        HttpResponse<String> back = browser.get(
                "/login/oauth2/code/duzhi?code=any&state=" + asked.replaceAll(".*[?&]state=([^&]+).*", "$1"));
        boolean in = browser.get("/api/worklist").statusCode() == 200;
        assertThat(in).as(login).isEqualTo(location(back).endsWith("/work"));
        return back;
    }

    private void serve(HttpServer issuer, String address) {
        issuer.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
             "token_endpoint_auth_methods_supported": ["client_secret_basic"]}\
            """.formatted(address)));
        issuer.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        issuer.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
                                + identity(address) + "\"}"));
    }

    private String identity(String address) {
        try {
            SignedJWT identity = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(address)
                            .audience(CLIENT)
                            .subject("subject of " + name)
                            .claim("preferred_username", name)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            identity.sign(new RSASSASigner(key));
            return identity.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String parameter(String url, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(url);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }
}
