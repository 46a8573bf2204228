package duzhi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of pages: Chinese unless a browser has been told otherwise. */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    /** Every page knows where it is, so that whoever changes the language comes back to just that. */
    @Bean
    WebMvcConfigurer whereabouts() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Whereabouts());
            }
        };
    }

    /** Changes it and goes back to where one was. */
    @Controller
    static class Switch {

        /** A path of ours and nothing a browser could take for the address of somebody else. */
        private static final Pattern INSIDE = Pattern.compile("/(?!/)[\\w./~%?=&+:;,@!*()'$-]*");

        private final LocaleResolver resolver;

        Switch(LocaleResolver resolver) {
            this.resolver = resolver;
        }

        @PostMapping("/language")
        String language(
                @RequestParam String to,
                @RequestParam(defaultValue = "/") String back,
                HttpServletRequest request,
                HttpServletResponse response) {
            resolver.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
            return "redirect:" + (INSIDE.matcher(back).matches() ? back : "/");
        }
    }
}
