package duzhi.server.page;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of ours for what the program calls by ids, in the language of the page. */
@Component
class Spoken {

    private final MessageSource words;

    Spoken(MessageSource words) {
        this.words = words;
    }

    /** What is said by a key; something else where nobody has named it yet. */
    String say(String key, String otherwise, Object... with) {
        return Objects.requireNonNullElse(
                words.getMessage(key, with, otherwise, LocaleContextHolder.getLocale()), otherwise);
    }
}
