package duzhi.server;

import duzhi.server.store.Database;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import duzhi.workflow.route.Routes;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The parts of the system and how they find each other. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ComponentScan
@EnableScheduling
public class Application {

    @Bean(destroyMethod = "close")
    Database database(Settings settings) throws IOException {
        return Database.open(settings);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    Routes routes() {
        return Routes.load();
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner renewRights(Session session, Rights rights) {
        return arguments -> session.system(() -> {
            rights.renew();
            return true;
        });
    }
}
