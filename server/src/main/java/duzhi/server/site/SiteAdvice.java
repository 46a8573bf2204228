package duzhi.server.site;

import duzhi.check.finding.Text;
import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every public page has, and what is shown where nothing is. */
@ControllerAdvice(basePackageClasses = SiteAdvice.class)
class SiteAdvice {

    @ModelAttribute
    void common(@AuthenticationPrincipal @Nullable Account account, HttpServletRequest request, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("says", new Says());
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        ModelAndView page = new ModelAndView("site/missing");
        page.addObject("here", request.getRequestURI());
        page.addObject("says", new Says());
        return page;
    }

    /** Wording in the language of the page. */
    static final class Says {

        /** Words in the language of the page. */
        public String of(Text text) {
            return LocaleContextHolder.getLocale().getLanguage().equals("en") ? text.en() : text.zh();
        }
    }
}
