package duzhi.publish.input;

import duzhi.publish.entry.Draft;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an input.
 *
 * @param draft what was entered, empty where anything is wrong with it
 * @param problems everything found, in the order of sheets and rows; remarks among them leave the draft usable
 */
public record Reading(Optional<Draft> draft, List<Problem> problems) {

    /** Keeps its own list. */
    public Reading {
        problems = List.copyOf(problems);
    }
}
