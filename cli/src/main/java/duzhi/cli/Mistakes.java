package duzhi.cli;

import duzhi.check.finding.Text.Language;
import duzhi.publish.narrative.TemplateException;
import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.page.Unprintable;
import java.util.stream.Collectors;

/** What keeps a document from being written, in words: every mistake with its place. */
final class Mistakes {

    private Mistakes() {}

    static String lines(TemplateException mistake, Language language) {
        return mistake.message(language);
    }

    static String lines(BrokenTemplate mistake, Language language) {
        return mistake.problems().stream()
                .map(problem -> language == Language.EN ? problem.en() : problem.zh())
                .collect(Collectors.joining("\n"));
    }

    static String lines(Unprintable mistake, Language language) {
        return mistake.message(language == Language.EN);
    }
}
