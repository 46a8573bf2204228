package duzhi.publish.generate;

import duzhi.publish.document.Publication;

/**
 * A document with one mistake, and what the mistake is. What does not apply is empty.
 *
 * @param publication the document, true but for the mistake
 * @param defect which kind of mistake
 * @param table title of the table it is in, as printed
 * @param row what the row is called
 * @param column what the column is called
 * @param sentence the paragraph it is in, as printed now
 * @param was what was printed
 * @param now what is printed instead
 */
public record Planted(
        Publication publication,
        Defect defect,
        String table,
        String row,
        String column,
        String sentence,
        String was,
        String now) {}
