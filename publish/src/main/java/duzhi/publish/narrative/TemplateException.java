package duzhi.publish.narrative;

import duzhi.check.finding.Text.Language;
import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be used, with every mistake in it. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final transient List<Fault> faults;

    TemplateException(String template, List<Fault> faults) {
        super(words(template, faults, Language.ZH));
        this.template = template;
        this.faults = List.copyOf(faults);
    }

    /** Every mistake, in the order of the lines. */
    public List<Fault> faults() {
        return faults;
    }

    /** One line a mistake, in a language. */
    public String message(Language language) {
        return words(template, faults, language);
    }

    private static String words(String template, List<Fault> faults, Language language) {
        String format = language == Language.EN ? "%s, line %d, %s: %s" : "%s 第%d行 %s：%s";
        return faults.stream()
                .map(fault -> format.formatted(
                        template, fault.line(), fault.where(), fault.message().in(language)))
                .collect(Collectors.joining("\n"));
    }
}
