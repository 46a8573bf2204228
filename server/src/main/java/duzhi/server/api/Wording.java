package duzhi.server.api;

import duzhi.check.finding.Text;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of whoever asked. */
final class Wording {

    private Wording() {}

    static Text.Language language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.ZH;
    }
}
