package duzhi.publish.narrative;

import duzhi.ledger.fact.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a template's line. */
sealed interface Part {

    /** Printed as it is. */
    record Words(String text) implements Part {}

    /** What the draft says of itself. */
    record Own(What what) implements Part {}

    /** What a draft says of itself, by the word of its placeholder. */
    enum What {
        AGENCY("机关"),
        YEAR("年"),
        LAST_YEAR("上年"),
        UNITS("单位数"),
        UNIT_NAMES("单位名单"),
        PROJECTS("项目数");

        private final String word;

        What(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What a person writes. */
    record Entered(String key, boolean required) implements Part {}

    /** A figure of this year. */
    record Number(Reference of) implements Part {}

    /** A figure of last year. */
    record Before(Reference of) implements Part {}

    /** How many projects the draft has, as a figure. */
    record ProjectCount(Reference of) implements Part {}

    /** The money of all projects of the draft, as a figure. */
    record ProjectMoney(Reference of) implements Part {}

    /** Name of the project being described. */
    record ProjectName() implements Part {}

    /** What was entered for the project being described, by the heading of its column. */
    record ProjectText(String heading) implements Part {}

    /** The budget of the project being described. */
    record ProjectBudget() implements Part {}

    /** How a figure has changed. */
    record Compare(Basis basis, Reference of) implements Part {}

    /** Why the figure compared last has changed. */
    record Reason(String key) implements Part {}

    /** What share of a whole a figure is; the whole of the section where none is named. */
    record Share(Reference of, Reference whole, boolean named) implements Part {}

    /** What share of the budget was spent. */
    record Completion(Reference of) implements Part {}

    /** Names of the economic items in use within a figure. */
    record Items(Reference of) implements Part {}

    /** Code or name of what is being listed, at a level. */
    record Listed(int length, boolean name) implements Part {}

    /** Number of what is being listed, from 1. */
    record Index() implements Part {}

    /** One passage or another. */
    record Choice(Condition when, List<Part> then, List<Part> otherwise) implements Part {}

    /** A passage for every functional class or item in use; no separator puts each into a paragraph of its own. */
    record Each(int length, Coordinates within, @Nullable String separator, List<Part> body) implements Part {}
}
