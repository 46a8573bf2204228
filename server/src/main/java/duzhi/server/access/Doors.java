package duzhi.server.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which pages are open, which are for people who are signed in, and what browsers are told about all of them. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Nothing from elsewhere, nothing written into the page. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    private static final int SESSIONS = 5;

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Gate gate) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(
                                "/", "/site/**", "/setup", "/sign-in", "/static/**", "/error", "/language", "/favicon.ico",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("ROLE_OPERATOR")
                        .anyRequest()
                        .hasAuthority(Gate.SIGNED_IN))
                .authenticationProvider(gate)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/work")
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(org.springframework.http.HttpMethod.POST, "/sign-out"))
                        .logoutSuccessUrl("/"))
                .sessionManagement(sessions -> sessions.maximumSessions(SESSIONS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.sameOrigin()))
                .csrf(withDefaults())
                .build();
    }
}
