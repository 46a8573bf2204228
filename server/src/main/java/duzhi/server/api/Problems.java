package duzhi.server.api;

import duzhi.check.finding.Text;
import duzhi.server.desk.NotFound;
import duzhi.workflow.action.Refused;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What a program is told when something is not done: a problem by RFC 9457 with every reason in both languages. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        boolean forbidden = refused.kind() == Refused.Kind.FORBIDDEN;
        return problem(forbidden ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, refused.reasons());
    }

    @ExceptionHandler
    ProblemDetail missing(NotFound missing) {
        return problem(
                HttpStatus.NOT_FOUND, List.of(new Text("没有，或者不在您的职责范围内", "not there, or not within your duties")));
    }

    @ExceptionHandler
    ProblemDetail forbidden(PermissionDeniedDataAccessException refused) {
        return problem(HttpStatus.FORBIDDEN, List.of(new Text("您的岗位不允许", "your duties do not permit it")));
    }

    @ExceptionHandler
    ProblemDetail unfit(DataIntegrityViolationException unfit) {
        return problem(HttpStatus.CONFLICT, List.of(new Text("与已有的内容冲突", "it conflicts with what is there")));
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException wrong) {
        return problem(
                HttpStatus.BAD_REQUEST,
                List.of(new Text("请求不对：" + wrong.getMessage(), "a wrong request: " + wrong.getMessage())));
    }

    private static ProblemDetail problem(HttpStatus status, List<Text> reasons) {
        Text.Language language =
                LocaleContextHolder.getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.ZH;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                String.join(
                        "; ", reasons.stream().map(each -> each.in(language)).toList()));
        problem.setProperty("reasons", reasons.stream().map(Said::of).toList());
        return problem;
    }
}
