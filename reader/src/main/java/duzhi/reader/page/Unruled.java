package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import duzhi.reader.page.Strips.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tables without lines: numbers that stand in columns, and the words beside and above them. What is no such table for
 * certain stays text.
 */
final class Unruled {

    private static final double NEAR = 3.5;
    private static final double CLOSE = 1.75;
    private static final double PITCH = 0.95;
    private static final int FEWEST = 3;
    private static final Pattern CAPTION =
            Pattern.compile("(?:备?注|说明|(?:金额)?单位|部门名称|编制单位|填报单位)[^\\t]{0,2}[:：].*|.*单位[:：]\\s*(?:万|亿)?元");

    private final int page;
    private final List<List<Piece>> lines;

    private Heading heading;

    private Unruled(int page, List<List<Piece>> lines, Heading heading) {
        this.page = page;
        this.lines = lines;
        this.heading = heading;
    }

    /**
     * What was found.
     *
     * @param blocks lines and tables from top to bottom
     * @param heading of the last table
     */
    record Found(List<Block> blocks, Heading heading) {}

    /** The blocks of lines that no ruled table holds, below a page whose last table had this heading. */
    static Found blocks(int page, List<TextLine> lines, Heading before) {
        Heading heading = before;
        List<Block> blocks = new ArrayList<>();
        List<List<Piece>> pieces = lines.stream().map(Piece::of).toList();
        int done = 0;
        while (done < lines.size()) {
            int end = end(lines, pieces, done);
            Unruled found = new Unruled(page, pieces.subList(done, end), heading);
            Optional<Block> table = end == done ? Optional.empty() : found.table();
            if (table.isPresent()) {
                blocks.add(table.get());
                heading = found.heading;
                done = end;
            } else {
                blocks.add(new Block.Text(lines.get(done), false));
                done++;
                while (done < end) {
                    blocks.add(new Block.Text(lines.get(done), false));
                    done++;
                }
            }
        }
        return new Found(blocks, heading);
    }

    /** Where lines end that may be a table. */
    private static int end(List<TextLine> lines, List<List<Piece>> pieces, int from) {
        if (!begins(lines, pieces, from)) {
            return from;
        }
        int last = from;
        for (int i = from + 1; i < lines.size(); i++) {
            boolean far = lines.get(i).base() - lines.get(i - 1).base()
                    > NEAR * lines.get(i).size();
            if (far || isCaption(lines.get(i))) {
                break;
            }
            if (isTabular(lines, pieces, i)
                    || lines.get(i).base() - lines.get(last).base()
                            < CLOSE * lines.get(i).size()) {
                last = i;
            }
        }
        return last + 1;
    }

    /** A line of several pieces begins a table, and so does what stands a little higher than such a line. */
    private static boolean begins(List<TextLine> lines, List<List<Piece>> pieces, int from) {
        int line = from;
        while (line + 1 < lines.size()
                && !isCaption(lines.get(line))
                && !isTabular(lines, pieces, line)
                && lines.get(line + 1).base() - lines.get(line).base()
                        < lines.get(line).size()) {
            line++;
        }
        return isTabular(lines, pieces, line);
    }

    private static boolean isTabular(List<TextLine> lines, List<List<Piece>> pieces, int line) {
        return pieces.get(line).size() > 1 && !isCaption(lines.get(line));
    }

    private static boolean isCaption(TextLine line) {
        return CAPTION.matcher(line.text()).matches();
    }

    private Optional<Block> table() {
        if (heading.begins(lines)) {
            List<List<Heap>> heaps = heaps(heading.rest(lines), heading.columns());
            return Optional.of(new Placing(heading.columns(), heading.again(lines), heaps).table(page));
        }
        long numbers =
                lines.stream().flatMap(List::stream).filter(Piece::isNumber).count();
        if (lines.size() < FEWEST || numbers < FEWEST) {
            return Optional.empty();
        }
        double top = head();
        List<Stretch> columns = Strips.columns(
                lines.stream()
                        .map(line -> line.stream()
                                .map(piece -> new Thing(piece.across(), piece.down(), piece.isNumber()))
                                .toList())
                        .toList(),
                top);
        List<List<Heap>> heaps = heaps(lines, columns);
        List<Placed> head = Header.of(
                heaps.stream()
                        .flatMap(List::stream)
                        .filter(heap -> heap.down().to() <= top + 1)
                        .toList(),
                columns);
        Placing placing = new Placing(columns, head, head.isEmpty() ? heaps : below(heaps, top));
        heading = Heading.of(columns, lines, head);
        return placing.isTable() ? Optional.of(placing.table(page)) : Optional.empty();
    }

    private static List<List<Heap>> below(List<List<Heap>> heaps, double top) {
        return heaps.stream()
                .map(column -> column.stream()
                        .filter(heap -> heap.down().to() > top + 1)
                        .toList())
                .toList();
    }

    /** Where the first line with a number begins. */
    private double head() {
        return lines.stream()
                .filter(line -> line.stream().anyMatch(Piece::isNumber))
                .findFirst()
                .orElseThrow()
                .getFirst()
                .down()
                .from();
    }

    private static Collection<List<Piece>> byColumn(List<List<Piece>> lines, List<Stretch> columns) {
        Map<Integer, List<Piece>> byColumn = new TreeMap<>();
        for (List<Piece> line : lines) {
            for (Piece piece : line) {
                byColumn.computeIfAbsent(first(columns, piece.across()), key -> new ArrayList<>())
                        .add(piece);
            }
        }
        return byColumn.values();
    }

    /** The first strip that a stretch meets, the nearest where it meets none. */
    static int first(List<Stretch> strips, Stretch stretch) {
        int nearest = 0;
        for (int i = 0; i < strips.size(); i++) {
            if (strips.get(i).meets(stretch)) {
                return i;
            }
            if (Math.abs(strips.get(i).middle() - stretch.middle())
                    < Math.abs(strips.get(nearest).middle() - stretch.middle())) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** Lines of one column that are closer than any two numbers above each other are one text. */
    private static List<List<Heap>> heaps(List<List<Piece>> lines, List<Stretch> columns) {
        Collection<List<Piece>> byColumn = byColumn(lines, columns);
        double pitch = byColumn.stream().mapToDouble(Unruled::closest).min().orElse(Double.MAX_VALUE);
        List<List<Heap>> all = new ArrayList<>();
        for (List<Piece> column : byColumn) {
            List<Heap> heaps = new ArrayList<>();
            List<Piece> heap = new ArrayList<>();
            for (Piece piece : column) {
                double gap = heap.isEmpty() ? 0 : piece.base() - heap.getLast().base();
                if (!heap.isEmpty() && gap > Math.min(PITCH * pitch, CLOSE * piece.size())) {
                    heaps.add(Heap.of(heap, columns));
                    heap = new ArrayList<>();
                }
                heap.add(piece);
            }
            heaps.add(Heap.of(heap, columns));
            all.add(heaps);
        }
        return all;
    }

    private static double closest(List<Piece> column) {
        double closest = Double.MAX_VALUE;
        for (int i = 1; i < column.size(); i++) {
            double gap = column.get(i).base() - column.get(i - 1).base();
            if (column.get(i).isNumber()
                    && column.get(i - 1).isNumber()
                    && gap > column.get(i).size() / 2) {
                closest = Math.min(closest, gap);
            }
        }
        return closest;
    }
}
