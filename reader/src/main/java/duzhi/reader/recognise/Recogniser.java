package duzhi.reader.recognise;

import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.reader.table.Likeness;
import duzhi.reader.table.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says which forms a table may be: by its title and its headings together, or by headings alone where no title helps. */
public final class Recogniser {

    /**
     * What a table may be taken for.
     *
     * @param form the form
     * @param title the title as printed, empty where none is
     * @param line line of the title, or of the first row
     * @param likeness share of the form's grids whose headings the table shows, above 0
     * @param columns how many of its columns the table shows, less the columns that it does not know
     */
    public record Match(Form form, String title, int line, double likeness, int columns) {}

    private static final int MOST_TITLE_ROWS = 3;

    private final Map<String, Likeness> likenesses = new LinkedHashMap<>();
    private final Titles titles;
    private final Layout layout;

    /** For the tables of one document. */
    public Recogniser(Forms forms, Titles titles, Layout layout) {
        this.titles = titles;
        this.layout = layout;
        forms.all().forEach(form -> likenesses.put(form.id(), new Likeness(form)));
    }

    /** The forms a table may be, best fitting title first; forms known by headings only all show every heading. */
    public List<Match> candidates(Run run) {
        for (int line : run.caption().reversed()) {
            List<Match> matches = layout.headlines(line).stream()
                    .flatMap(piece -> titled(piece, line, run).stream())
                    .toList();
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        for (RawRow row :
                run.rows().subList(0, Math.min(MOST_TITLE_ROWS, run.rows().size()))) {
            List<Match> matches = titled(row.onlyText(), row.line(), run);
            if (!matches.isEmpty()) {
                return matches;
            }
        }
        return untitled(run);
    }

    private List<Match> titled(String text, int line, Run run) {
        return titles.find(text).stream()
                .map(form -> match(form, text, line, run))
                .filter(match -> match.likeness() > 0)
                .toList();
    }

    private Match match(Form form, String title, int line, Run run) {
        Likeness likeness = Objects.requireNonNull(likenesses.get(form.id()));
        double share = likeness.of(run.rows());
        return new Match(form, title, line, share, share > 0 ? likeness.columns(run.rows()) : 0);
    }

    private List<Match> untitled(Run run) {
        return likenesses.values().stream()
                .map(Likeness::form)
                .map(form -> match(form, "", run.rows().getFirst().line(), run))
                .filter(match -> match.likeness() == 1)
                .toList();
    }
}
