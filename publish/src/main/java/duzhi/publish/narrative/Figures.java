package duzhi.publish.narrative;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.document.Amount;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a publication as its tables print them. Places are asked for as the form's definition of the text names
 * them: they carry neither year nor agency, and a stage wherever the section has one. A code stands for everything below
 * it: a functional class of three digits for its sections and items, {@code basic} for its parts, {@code appropriated}
 * for the three budgets.
 */
public interface Figures {

    /** This year's printed figure at a place; empty where nothing was entered there. */
    Optional<Amount> find(Coordinates at);

    /** Last year's figure at the same place, whatever its stage; empty where none was entered. */
    Optional<Amount> before(Coordinates at);

    /** The codes in use this year within a place, cut to that many digits, each once, in their order. */
    List<String> codes(Coordinates within, Dimension dimension, int length);
}
