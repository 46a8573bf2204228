package duzhi.reader.page;

import java.util.List;

/** What follows each other down a page. */
sealed interface Block {

    double top();

    double bottom();

    /** A line of text; {@code aside} if it stands apart, such as a page number. */
    record Text(TextLine line, boolean aside) implements Block {

        @Override
        public double top() {
            return line.top();
        }

        @Override
        public double bottom() {
            return line.bottom();
        }
    }

    /** A table with the lines of each of its cells; {@code ruled} if its edges are drawn. */
    record Table(Grid grid, List<List<TextLine>> content, boolean ruled) implements Block {

        @Override
        public double top() {
            return grid.top();
        }

        @Override
        public double bottom() {
            return grid.bottom();
        }
    }
}
