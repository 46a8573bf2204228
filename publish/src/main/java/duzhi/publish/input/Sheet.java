package duzhi.publish.input;

import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as it was found, in a workbook or in a text file.
 *
 * @param name of the sheet, or of the file with its ending
 * @param lines those that hold anything, in order
 * @param hidden places of rows and columns that hold something and are not shown
 * @param merged places of cells that were joined
 */
record Sheet(String name, List<Line> lines, List<Place> hidden, List<Place> merged) {

    /** How the names of text files end. */
    static final String CSV = ".csv";

    /** The name of the sheet it stands for. */
    String form() {
        return name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param cells from the first column on
     */
    record Line(int number, List<Found> cells) {

        Optional<Found> cell(int column) {
            return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
        }

        boolean isBlank() {
            return cells.stream().allMatch(Found::isBlank);
        }
    }

    /**
     * A cell as it was found.
     *
     * @param raw the number as stored, or the text
     * @param shown what is seen, blanks around it removed
     * @param fault what keeps it from having a value, such as {@code #REF!}; empty where nothing does
     * @param place where it stands
     */
    record Found(String raw, String shown, String fault, Place place) {

        boolean isBlank() {
            return shown.isEmpty() && fault.isEmpty();
        }
    }
}
