package duzhi.server.api;

import duzhi.server.desk.NotFound;
import duzhi.workflow.action.Refused;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What programs are told when something is refused (RFC 9457). */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler(NotFound.class)
    ProblemDetail missing() {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Refused.class)
    ProblemDetail refused(Refused refused) {
        HttpStatus status = refused.kind() == Refused.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return ProblemDetail.forStatusAndDetail(
                status,
                refused.reasons().stream()
                        .map(reason -> english ? reason.en() : reason.zh())
                        .collect(Collectors.joining(english ? " " : "")));
    }

    @ExceptionHandler(PermissionDeniedDataAccessException.class)
    ProblemDetail forbidden() {
        return ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
    }
}
