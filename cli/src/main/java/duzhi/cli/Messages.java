package duzhi.cli;

import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says beside reports, in one language. */
final class Messages {

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Messages of(Language language) {
        return new Messages(ResourceBundle.getBundle(
                "duzhi.cli.messages",
                Locale.forLanguageTag(language == Language.EN ? "en" : "zh"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The same message in both languages. */
    static Text both(String key, Object... arguments) {
        return new Text(of(Language.ZH).say(key, arguments), of(Language.EN).say(key, arguments));
    }

    String say(String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle.getString(key), arguments);
    }

    /** The texts of {@code --help}. */
    ResourceBundle bundle() {
        return bundle;
    }
}
