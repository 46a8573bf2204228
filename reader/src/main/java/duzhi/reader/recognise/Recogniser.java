package duzhi.reader.recognise;

import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.reader.document.Cleaner;
import duzhi.reader.table.Likeness;
import duzhi.reader.table.RawRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says which form a table is: by its title and its headings together, or by headings that fit one form only. */
public final class Recogniser {

    /**
     * What a table was taken for.
     *
     * @param form the form
     * @param title the title as printed, empty where none is
     * @param line line of the title, or of the first row
     */
    public record Match(Form form, String title, int line) {}

    private final Forms forms;
    private final Map<String, Likeness> likenesses = new LinkedHashMap<>();
    private final Titles titles;
    private final List<String> lines;

    /** For the tables of one document. */
    public Recogniser(Forms forms, Titles titles, List<String> lines) {
        this.forms = forms;
        this.titles = titles;
        this.lines = lines;
        forms.all().forEach(form -> likenesses.put(form.id(), new Likeness(form)));
    }

    /** The form of a table, empty where none fits or several fit equally. */
    public Optional<Match> recognise(Run run) {
        for (int line : run.caption().reversed()) {
            Optional<Match> match = titled(Cleaner.clean(lines.get(line - 1)).text(), line, run);
            if (match.isPresent()) {
                return match;
            }
        }
        for (RawRow row : run.rows().subList(0, Math.min(3, run.rows().size()))) {
            Optional<Match> match = titled(row.onlyText(), row.line(), run);
            if (match.isPresent()) {
                return match;
            }
        }
        return untitled(run);
    }

    private Optional<Match> titled(String text, int line, Run run) {
        return titles.find(text).stream()
                .filter(form ->
                        Objects.requireNonNull(likenesses.get(form.id())).of(run.rows()) > 0)
                .findFirst()
                .map(form -> new Match(form, text, line));
    }

    private Optional<Match> untitled(Run run) {
        List<Form> whole = likenesses.values().stream()
                .filter(likeness -> likeness.of(run.rows()) == 1)
                .map(Likeness::form)
                .sorted(Comparator.comparingInt((Form form) -> form.columns().size())
                        .reversed())
                .toList();
        boolean clear = whole.size() == 1
                || whole.size() > 1
                        && whole.get(0).columns().size()
                                > whole.get(1).columns().size();
        return clear
                ? Optional.of(
                        new Match(whole.getFirst(), "", run.rows().getFirst().line()))
                : Optional.empty();
    }

    /** The set that most of the recognised forms belong to. */
    public Optional<FormSet> set(List<Form> recognised) {
        return forms.sets().stream()
                .filter(set -> recognised.stream().anyMatch(form -> form.set().equals(set.id())))
                .max(Comparator.comparingLong(set -> recognised.stream()
                        .filter(form -> form.set().equals(set.id()))
                        .count()));
    }
}
