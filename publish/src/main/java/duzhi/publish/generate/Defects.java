package duzhi.publish.generate;

import duzhi.publish.document.Publication;
import java.util.Optional;

/** Plants mistakes in documents that are true. */
public final class Defects {

    private Defects() {}

    /**
     * The document with one mistake: one cell, row, table or sentence prints something else, and nothing else changes.
     * The same document, kind and seed give the same mistake.
     *
     * @return empty where the document has nothing that can be mistaken so, such as weights in final accounts
     */
    public static Optional<Planted> plant(Publication publication, Defect defect, long seed) {
        Dice dice = new Dice(seed, defect.label());
        return switch (defect) {
            case WRONG_DIGIT, TRANSPOSITION, TIMES_TEN, UNIT_SLIP, SIGN ->
                new TableDefects(publication, dice).figure(defect);
            case MISSING_ROW -> new TableDefects(publication, dice).missingRow();
            case SHIFTED_ROW -> new TableDefects(publication, dice).shiftedRow();
            case MISSING_TABLE -> new TableDefects(publication, dice).missingTable();
            case WEIGHT_OR_SCORE -> new TableDefects(publication, dice).weightOrScore();
            case TEXT_AGAINST_TABLE -> new TextDefects(publication, dice).againstTable();
            case WRONG_COMPARATIVE -> new TextDefects(publication, dice).comparative();
            case COPIED_TEXT ->
                new TextDefects(publication, dice)
                        .otherAgency()
                        .or(() -> new TableDefects(publication, dice).copiedText());
        };
    }
}
