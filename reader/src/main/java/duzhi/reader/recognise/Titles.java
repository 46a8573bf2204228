package duzhi.reader.recognise;

import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.form.text.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises the printed titles of official tables, whatever year, agency or number stands around them. */
public final class Titles {

    private static final int LONGEST_TITLE = 80;
    private static final Pattern DATED = Pattern.compile("\\([^()]*20\\d{2}[^()]*\\)|20\\d{2}年度?|[(]?[续][)]?$");

    private static final Pattern REFERENCE = Pattern.compile("(?:具体)?(?:详见|参见|见附|具体见)");

    private final List<Form> forms;
    private final Set<Character> ends;

    /** Over all forms. */
    public Titles(Forms forms) {
        this.forms = forms.all();
        this.ends = this.forms.stream()
                .flatMap(form -> form.titles().stream())
                .filter(title -> !title.isEmpty())
                .map(title -> title.charAt(title.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The forms published under the title in a line, best fitting title first. */
    public List<Form> find(String line) {
        if (line.isEmpty() || line.length() > 2 * LONGEST_TITLE) {
            return List.of();
        }
        String bare = bare(line);
        if (bare.isEmpty()
                || bare.length() > LONGEST_TITLE
                || !ends.contains(bare.charAt(bare.length() - 1))
                || REFERENCE.matcher(bare).lookingAt()) {
            return List.of();
        }
        return forms.stream()
                .filter(form -> length(form, bare) > 0)
                .sorted(Comparator.comparingInt((Form form) -> length(form, bare))
                        .reversed())
                .toList();
    }

    private static int length(Form form, String bare) {
        return form.titles().stream()
                .filter(bare::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A title without years and widths. */
    public static String bare(String line) {
        return DATED.matcher(Labels.fold(line)).replaceAll("");
    }

    /** The longest title the line is published under. */
    public Optional<Form> findOne(String line) {
        return find(line).stream().findFirst();
    }
}
