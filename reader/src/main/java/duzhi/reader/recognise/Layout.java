package duzhi.reader.recognise;

import duzhi.reader.document.Cleaner;
import duzhi.reader.table.RawRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Divides the lines of a text into tables with their captions and running text. */
public final class Layout {

    private static final int LONGEST_CAPTION_LINE = 80;
    private static final int MOST_CAPTION_LINES = 7;
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:部门|单位|编制|填报|预算)[^:：]{0,8}[:：].*|^单位[:：].*|^(?:万元|元)$|^[(（]?20\\d{2}年度?[)）]?$|^(?:附件|附表).{0,6}[:：].*表$");

    private final List<String> lines;
    private final Titles titles;
    private final int widest;
    private final List<Run> runs = new ArrayList<>();
    private final BitSet claimed = new BitSet();

    /** Of these lines. */
    public Layout(List<String> lines, Titles titles, int widest) {
        this.lines = lines;
        this.titles = titles;
        this.widest = widest;
        divide();
    }

    /** The tables in order. */
    public List<Run> runs() {
        return runs;
    }

    /** Whether a line (from 1) belongs to a table or its caption. */
    public boolean isClaimed(int line) {
        return claimed.get(line);
    }

    /** Marks a line (from 1) as part of a table. */
    public void claim(int line) {
        claimed.set(line);
    }

    private void divide() {
        int i = 0;
        while (i < lines.size()) {
            i = isRow(i) ? run(i) : i + 1;
        }
    }

    private boolean isRow(int i) {
        return lines.get(i).indexOf('\t') >= 0 && !lines.get(i).isBlank();
    }

    /** Gathers a table from a line on; returns the line after it. */
    private int run(int from) {
        List<RawRow> rows = new ArrayList<>();
        int part = 0;
        int i = from;
        for (; i < lines.size() && (isRow(i) || lines.get(i).isBlank()); i++) {
            if (lines.get(i).isBlank()) {
                part += lines.get(i - 1).isBlank() ? 0 : 1;
                continue;
            }
            RawRow row = RawRow.of(lines.get(i), i + 1, part, widest);
            if (!rows.isEmpty() && isTitle(row)) {
                break;
            }
            rows.add(row);
        }
        add(from, rows);
        return i;
    }

    private boolean isTitle(RawRow row) {
        return titles.findOne(row.onlyText()).isPresent();
    }

    private void add(int from, List<RawRow> rows) {
        List<Integer> caption = caption(from);
        Run run = new Run(caption, rows);
        runs.add(run);
        claimed.set(run.firstLine(), run.lastLine() + 1);
    }

    /** Lines above a table that say its title, owner and unit; the title ends the search. */
    private List<Integer> caption(int from) {
        List<Integer> caption = new ArrayList<>();
        List<Integer> sure = List.of();
        for (int i = from - 1; i >= 0 && caption.size() < MOST_CAPTION_LINES && !claimed.get(i + 1); i--) {
            String line = Cleaner.clean(lines.get(i)).text();
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() > LONGEST_CAPTION_LINE || line.endsWith("。")) {
                break;
            }
            caption.addFirst(i + 1);
            if (titles.findOne(line).isPresent()) {
                return caption;
            }
            if (CAPTION.matcher(line).matches()) {
                sure = List.copyOf(caption);
            }
        }
        return sure;
    }

    /** The words of a caption that match a pattern's first group, nearest to the table first. */
    public Optional<String> find(Run run, Pattern pattern) {
        StringBuilder words = new StringBuilder();
        run.caption()
                .forEach(line ->
                        words.append(Cleaner.clean(lines.get(line - 1)).text()).append('\n'));
        run.rows().stream()
                .limit(3)
                .flatMap(RawRow::texts)
                .forEach(text -> words.append(text).append('\n'));
        return pattern.matcher(words)
                .results()
                .map(match -> match.group(1).strip())
                .reduce((first, last) -> last);
    }
}
