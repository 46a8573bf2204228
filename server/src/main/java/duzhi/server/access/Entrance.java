package duzhi.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Whoever has signed in goes on in their language, to where they wanted to. */
@Component
final class Entrance extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LocaleResolver languages;

    Entrance(LocaleResolver languages) {
        this.languages = languages;
        setDefaultTargetUrl("/work");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication present)
            throws ServletException, IOException {
        if (present.getPrincipal() instanceof Account account
                && account.language().equals("en")) {
            languages.setLocale(request, response, Locale.ENGLISH);
        }
        super.onAuthenticationSuccess(request, response, present);
    }
}
