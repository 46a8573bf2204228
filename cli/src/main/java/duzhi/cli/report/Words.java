package duzhi.cli.report;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.check.finding.Where;
import duzhi.form.filled.PrintedNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Titles and labels of the reports in one language. */
public final class Words {

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "duzhi.cli.report.words",
                Locale.forLanguageTag(tag(language)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of a language. */
    public static Words of(Language language) {
        return new Words(language);
    }

    /** The wording of a label with its arguments set in, as {@link String#format} does. */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : String.format(Locale.ROOT, pattern, arguments);
    }

    /** The wording of a label that not every program knows. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The wording in the language of the report. */
    public String in(Text text) {
        return text.in(language);
    }

    /** A figure with its unit, as a document prints it, in the language of the report. */
    String figure(String printed) {
        return in(Text.printed(printed));
    }

    /** The word for how much a finding weighs. */
    public String severity(Severity severity) {
        return say("severity." + severity.label());
    }

    String role(Where.Role role) {
        return say("role." + role.name().toLowerCase(Locale.ROOT));
    }

    String confidence(Finding finding) {
        return say("confidence." + (finding.certain() ? "verified" : "unverified"));
    }

    /** How likely a correction is beside the others of its finding: the one, one of several alike, or less likely. */
    String repair(Finding finding, Suggestion repair) {
        long alike = finding.repair().stream()
                .filter(other -> other.rank() == repair.rank())
                .count();
        return say(repair.rank() > 1 ? "label.repair.also" : alike > 1 ? "label.repair.tied" : "label.repair");
    }

    /** Why a number was left unplaced, empty where no reason is recorded. */
    String unplaced(PrintedNumber number) {
        String key = "unplaced." + number.detail();
        return bundle.containsKey(key) ? bundle.getString(key) : number.detail();
    }

    boolean isEnglish() {
        return language == Language.EN;
    }

    String tag() {
        return tag(language);
    }

    private static String tag(Language language) {
        return language == Language.EN ? "en" : "zh";
    }
}
