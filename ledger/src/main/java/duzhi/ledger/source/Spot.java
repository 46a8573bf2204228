package duzhi.ledger.source;

/** Where something stands in the original file, in that file's own terms. */
public sealed interface Spot {

    /** The leaf it stands on, for counting and for showing: a page number from 1, the name of a sheet, or empty. */
    String leaf();

    /**
     * A rectangle on a page, in points from the top left corner of the page as it is shown.
     *
     * @param page page number from 1
     */
    record Box(int page, double left, double top, double right, double bottom) implements Spot {

        @Override
        public String leaf() {
            return String.valueOf(page);
        }

        /** The part of the rectangle from one share of its width to another, both within 0 and 1. */
        Box between(double from, double to) {
            double width = right - left;
            return new Box(page, left + from * width, top, left + to * width, bottom);
        }

        /** The smallest rectangle around both. */
        Box with(Box other) {
            return new Box(
                    page,
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    /**
     * A cell of a spreadsheet.
     *
     * @param sheet its sheet's name
     * @param row row number from 1
     * @param column column number from 1
     */
    record Cell(String sheet, int row, int column) implements Spot {

        private static final int LETTERS = 26;

        @Override
        public String leaf() {
            return sheet;
        }

        /** As spreadsheets write it: C12. */
        public String reference() {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
                letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
            }
            return letters.append(row).toString();
        }
    }

    /**
     * Characters of a paragraph of a word-processing document or web page.
     *
     * @param block which paragraph, counted from 1 in document order, those inside tables included
     * @param from first character, from 0
     * @param to character after its last one
     */
    record Passage(int block, int from, int to) implements Spot {

        @Override
        public String leaf() {
            return "";
        }
    }
}
