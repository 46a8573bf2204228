package duzhi.reader.recognise;

import duzhi.reader.document.Cleaner;
import duzhi.reader.document.Transcript;
import duzhi.reader.table.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Divides a document into tables with their captions and running text. */
public final class Layout {

    private static final int LONGEST_CAPTION_LINE = 80;
    private static final int MOST_CAPTION_LINES = 7;
    private static final String OWNER = "(?:编制|填报|公开|预算|主管)?(?:部门|单位)(?:\\(单位\\)|（单位）)?(?:名称)?|编制|填报|金额单位|计量单位";
    private static final Pattern CAPTION = Pattern.compile("^(?:" + OWNER
            + "|(?:部门|单位|编制|填报|预算)[^:：]{0,8})[:：].*"
            + "|^[(（]?(?:万元|元)[)）]?$|^[(（]?20\\d{2}年度?[)）]?$|^(?:附件|附表).{0,6}[:：].*表$"
            + "|^(?:公开|预算|财决|决算)?(?:附)?表?\\s*\\d{1,2}\\s*表?[:：]?$|^[(（]单位[:：].*[)）]$");

    private final List<String> lines;
    private final Titles titles;
    private final int widest;
    private final List<Run> runs = new ArrayList<>();
    private final BitSet claimed = new BitSet();
    private final BitSet drawn = new BitSet();

    /** Of this document. */
    public Layout(Transcript transcript, Titles titles, int widest) {
        this.lines = transcript.flowing();
        this.titles = titles;
        this.widest = widest;
        transcript.tables().forEach(table -> table.lines().forEach(drawn::set));
        if (transcript.tables().isEmpty()) {
            divide();
        } else {
            DrawnTables.of(transcript, this::isCaption, this::isTitle, widest)
                    .forEach(rows -> add(rows.getFirst().line() - 1, rows));
        }
    }

    /** The tables in order. */
    public List<Run> runs() {
        return runs;
    }

    /** Whether a line (from 1) belongs to a table or its caption. */
    public boolean isClaimed(int line) {
        return claimed.get(line);
    }

    /** Whether a line (from 1) is a row of some table. */
    public boolean isRow(int line) {
        return drawn.get(line);
    }

    /** Marks a line (from 1) as part of a table. */
    public void claim(int line) {
        claimed.set(line);
    }

    private void divide() {
        IntStream.range(0, lines.size()).filter(this::isTabbed).forEach(i -> drawn.set(i + 1));
        int i = 0;
        while (i < lines.size()) {
            i = isTabbed(i) ? run(i) : i + 1;
        }
    }

    private boolean isTabbed(int i) {
        return lines.get(i).indexOf('\t') >= 0 && !lines.get(i).isBlank();
    }

    /** Gathers a table from a line on; returns the line after it. */
    private int run(int from) {
        List<RawRow> rows = new ArrayList<>();
        int part = 0;
        int i = from;
        for (; i < lines.size() && (isTabbed(i) || lines.get(i).isBlank()); i++) {
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
        if (rows.size() > 1 || hasFigures(rows.getFirst())) {
            add(from, rows);
        }
        return i;
    }

    /** A line of words alone, such as the spaced heading of the contents, is no table. */
    private static boolean hasFigures(RawRow row) {
        return row.isUnread() || row.texts().anyMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    private boolean isTitle(RawRow row) {
        return titles.findOne(row.onlyText()).isPresent();
    }

    /** Whether a row only says title, owner, unit or year of a table. */
    private boolean isCaption(RawRow row) {
        return isTitle(row) || !row.isEmpty() && row.texts().allMatch(Layout::isCaption);
    }

    private static boolean isCaption(String words) {
        return CAPTION.matcher(words).matches();
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
            List<String> pieces = pieces(i + 1);
            if (pieces.isEmpty()) {
                continue;
            }
            String last = pieces.getLast();
            if (last.length() > LONGEST_CAPTION_LINE || last.endsWith("。")) {
                break;
            }
            caption.addFirst(i + 1);
            if (headlines(i + 1).stream()
                    .anyMatch(words -> titles.findOne(words).isPresent())) {
                return caption;
            }
            if (pieces.stream().anyMatch(Layout::isCaption)) {
                sure = List.copyOf(caption);
            }
        }
        return sure;
    }

    /** What may be a title in a line (from 1): each piece of it, and the line with the next one, where a title is broken. */
    List<String> headlines(int line) {
        List<String> pieces = pieces(line);
        if (pieces.size() != 1 || line >= lines.size() || pieces(line + 1).size() != 1) {
            return pieces;
        }
        return List.of(pieces.getFirst(), pieces.getFirst() + pieces(line + 1).getFirst());
    }

    /** What stands apart in a line (from 1). */
    List<String> pieces(int line) {
        return Arrays.stream(lines.get(line - 1).split("\t", -1))
                .map(piece -> Cleaner.clean(piece).text())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** The words of a caption that match a pattern's first group, nearest to the table first. */
    public Optional<String> find(Run run, Pattern pattern) {
        StringBuilder words = new StringBuilder();
        run.caption().stream()
                .flatMap(line -> pieces(line).stream())
                .forEach(piece -> words.append(piece).append('\n'));
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
