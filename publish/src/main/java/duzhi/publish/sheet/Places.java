package duzhi.publish.sheet;

/** Places on a sheet as Excel names them. */
final class Places {

    private static final int LETTERS = 26;
    private static final String[] COLUMNS = new String[1024];

    static {
        for (int i = 0; i < COLUMNS.length; i++) {
            COLUMNS[i] = (i >= LETTERS ? COLUMNS[i / LETTERS - 1] : "") + (char) ('A' + i % LETTERS);
        }
    }

    private Places() {}

    static String column(int column) {
        return COLUMNS[column];
    }

    /** Row and column from 0. */
    static String of(int row, int column) {
        return COLUMNS[column] + (row + 1);
    }

    static String range(int row, int column, int rows, int columns) {
        return of(row, column) + ":" + of(row + rows - 1, column + columns - 1);
    }

    /** A sheet's name in a formula. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
