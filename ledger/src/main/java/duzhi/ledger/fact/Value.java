package duzhi.ledger.fact;

import java.util.Optional;

/** What a cell or a sentence states. An empty cell, a zero, a dash and a slash are four different values. */
public sealed interface Value {

    /** A number with its unit. */
    record Number(Figure number) implements Value {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** Words where the form asks for words: a name, a reason, a goal. */
    record Words(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The ways of printing no number. */
    enum Empty implements Value {
        /** Nothing printed. */
        BLANK(""),
        /** A dash: not applicable. */
        DASH("—"),
        /** A slash: crossed out. */
        SLASH("/");

        private final String sign;

        Empty(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** The figure, where the value is a number. */
    default Optional<Figure> figure() {
        return this instanceof Number number ? Optional.of(number.number()) : Optional.empty();
    }
}
