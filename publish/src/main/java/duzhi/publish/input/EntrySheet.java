package duzhi.publish.input;

import java.util.List;

/**
 * A sheet as it is filled in on screen.
 *
 * @param key its name in the definition
 * @param name as shown
 * @param about one line above the headings
 * @param fixed whether its lines are given and only their cells are filled in
 * @param optional whether it may be empty
 * @param past whether its figures are those of the year before
 * @param columns from left to right
 */
public record EntrySheet(
        String key, String name, String about, boolean fixed, boolean optional, boolean past, List<Column> columns) {

    /** Keeps its own list. */
    public EntrySheet {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param key its name in the definition
     * @param heading as shown
     * @param note what is to be filled in
     * @param width in characters
     * @param printed whether its cells are given and cannot be changed
     * @param numeric whether its cells hold numbers
     * @param required whether its cells must be filled in
     * @param list name of the list its cells are chosen from, empty where anything may be written; columns that choose
     *     from the same list share the name
     * @param reference key of the sheet whose codes its cells are chosen from, empty for none
     * @param place whether it says which line it is, so that lines of two years can be told to be the same
     * @param money whether its cells are yuan, so that they can be added up
     */
    public record Column(
            String key,
            String heading,
            String note,
            int width,
            boolean printed,
            boolean numeric,
            boolean required,
            String list,
            String reference,
            boolean place,
            boolean money) {}
}
