package duzhi.publish.narrative;

import java.util.List;

/** A stretch of a template: whole paragraphs. */
sealed interface Piece {

    /** A paragraph. */
    record Sentence(Line line, List<Part> parts) implements Piece {}

    /** A place that is filled in when everything else is written. */
    record Mark(Line line, Filling filling) implements Piece {}

    /** What is filled in, by the word of its placeholder. */
    enum Filling {
        CONTENTS("目录"),
        TABLES("附表"),
        GLOSSARY("名词解释");

        private final String word;

        Filling(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Paragraphs for every project that has something entered under a heading. */
    record Projects(String heading, List<Piece> body) implements Piece {}

    /** Some paragraphs or others. */
    record Fork(Condition when, List<Piece> then, List<Piece> otherwise) implements Piece {}
}
