package duzhi.check.rules.structure;

import duzhi.check.rules.outline.Outline;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import java.util.regex.Pattern;

/** Reading the entries of the contents. */
final class Contents {

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[一二三四五六七八九十]+[、.．]|\\d+[、.．]|[(（][一二三四五六七八九十\\d]+[)）]|(?:附表|表)[一二三四五六七八九十\\d]+[:：、]?)+");
    private static final Pattern TABLE = Pattern.compile(".{3,}表(?:[(（][^()（）]*[)）])?$");
    private static final Pattern PART = Pattern.compile("^(?:附件|附录|第[一二三四五六七八九十]+部分).*");

    private Contents() {}

    /** The entry without number, dots and page. */
    static String title(Paragraph entry) {
        return NUMBER.matcher(Outline.entry(entry)).replaceFirst("");
    }

    /** Whether the entry names a table. */
    static boolean isTable(Paragraph entry) {
        String text = Outline.entry(entry);
        return !PART.matcher(text).matches() && TABLE.matcher(text).matches() && text.length() < 50;
    }

    /** A heading as it is compared: without number, blanks and the agency's name. */
    static String core(String words, String agency) {
        String core = Labels.core(words);
        return agency.isEmpty() ? core : core.replace(Labels.fold(agency), "");
    }
}
