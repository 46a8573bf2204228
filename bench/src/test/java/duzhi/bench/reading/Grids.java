package duzhi.bench.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Tables as texts and merged cells, the one shape in which truth and readings are compared. */
final class Grids {

    /** Figures as they stand in tables. */
    static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?%?");

    private Grids() {}

    /** A cell that covers several fields. */
    record Span(String text, int down, int across) {}

    /**
     * A table.
     *
     * @param rows a text for every field, empty where a merged cell covers it
     * @param spans the merged cells that hold a text
     */
    record Table(List<List<String>> rows, List<Span> spans) {}
}
