package duzhi.server.api;

import duzhi.check.finding.Text;
import duzhi.server.desk.NotFound;
import duzhi.workflow.action.Refused;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is answered where something is refused, in the language of whoever asked. */
@RestControllerAdvice(basePackageClasses = Wording.class)
class Wording {

    static Text.Language language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.ZH;
    }

    @ExceptionHandler(Refused.class)
    ProblemDetail refused(Refused refused) {
        HttpStatus status = refused.kind() == Refused.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return ProblemDetail.forStatusAndDetail(
                status,
                refused.reasons().stream().map(each -> each.in(language())).collect(Collectors.joining("\n")));
    }

    @ExceptionHandler(NotFound.class)
    ProblemDetail missing(NotFound missing) {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }
}
