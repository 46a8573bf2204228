package duzhi.server.access;

import static org.springframework.security.config.Customizer.withDefaults;

import duzhi.server.store.People;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Tokens;
import duzhi.server.store.Trail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which pages are open, which are for people who are signed in, and what browsers are told about all of them. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Nothing from elsewhere, nothing written into the page. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final int SESSIONS = 5;
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    private static final AuthenticationEntryPoint SIGN_IN = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private static final AccessDeniedHandler DENIED = new AccessDeniedHandlerImpl();

    private final Session session;
    private final People people;
    private final Trail trail;

    Doors(Session session, People people, Trail trail) {
        this.session = session;
        this.people = people;
        this.trail = trail;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Whoever counts visits is told when one ends, or goes on under another number. */
    @Bean
    static HttpSessionEventPublisher visitsThatEnd() {
        return new HttpSessionEventPublisher();
    }

    /** Programs with a token: no session, and nothing that a browser would send by itself. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, Gate gate, Throttle throttle) throws Exception {
        return http.securityMatcher(Bearers::isBrought)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Gate.SIGNED_IN))
                .addFilterBefore(new Bearers(session, tokens, gate, throttle), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(Doors::told)
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain chain(
            HttpSecurity http,
            Gate gate,
            Entrance entrance,
            Rights rights,
            Vouching vouching,
            ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/site/**",
                                "/setup",
                                "/sign-in",
                                "/static/**",
                                "/error",
                                "/language",
                                "/favicon.ico",
                                "/api/openapi/**",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(operators(rights))
                        .anyRequest()
                        .hasAuthority(Gate.SIGNED_IN))
                .authenticationProvider(gate)
                .addFilterBefore(new Presence(session, people), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(entrance)
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler((request, response, present) -> left(present))
                        .logoutSuccessUrl("/"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(Doors::asked).accessDeniedHandler(Doors::denied))
                .sessionManagement(
                        sessions -> sessions.maximumSessions(SESSIONS).expiredUrl("/sign-in?ended"))
                .headers(Doors::told)
                .csrf(withDefaults());
        if (registrations.getIfAvailable() != null) {
            http.oauth2Login(login ->
                    login.loginPage("/sign-in").successHandler(vouching).failureUrl("/sign-in?failed"));
        }
        return http.build();
    }

    /** A program is told; a browser is led to where people sign in. */
    private static void asked(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (API.matches(request)) {
            Refusals.answer(response, 401, "请先登录", "sign in first");
        } else {
            SIGN_IN.commence(request, response, e);
        }
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (API.matches(request)) {
            Refusals.answer(response, 403, "没有权限，或者页面已过期", "not permitted, or the page is too old");
        } else {
            DENIED.handle(request, response, e);
        }
    }

    private static void told(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.sameOrigin());
    }

    /** Whoever looks after the whole system sees how it is doing. */
    private AuthorizationManager<RequestAuthorizationContext> operators(Rights rights) {
        return (present, context) -> new AuthorizationDecision(present.get() != null
                && present.get().getPrincipal() instanceof Account account
                && session.as(account.id(), () -> rights.administers("/")));
    }

    private void left(@Nullable Authentication present) {
        if (present != null && present.getPrincipal() instanceof Account account) {
            session.as(account.id(), () -> trail.note("/", "sign-out", Map.of()));
        }
    }
}
