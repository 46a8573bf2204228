package duzhi.publish.page;

import java.util.List;

/** Something drawn on a page; millimetres from its top left corner. */
sealed interface Mark {

    /**
     * A run of characters on one base line.
     *
     * @param face name of their font
     * @param size height of the letters
     * @param colour red, green and blue, each to 255
     * @param text the characters
     * @param starts where each begins, from left to right
     * @param end where the last one ends
     * @param y the base line
     */
    record Letters(String face, double size, String colour, String text, List<Double> starts, double end, double y)
            implements Mark {

        /** Keeps its own list. */
        public Letters {
            starts = List.copyOf(starts);
        }
    }

    /**
     * A shape.
     *
     * @param steps as OFD writes them: M, L, B and C with their points
     * @param filled whether it is filled, otherwise its outline is drawn
     * @param width of the outline
     */
    record Shape(List<Step> steps, boolean filled, double width, String colour) implements Mark {

        /** Keeps its own list. */
        public Shape {
            steps = List.copyOf(steps);
        }
    }

    /** A step of a shape: a letter and the coordinates that go with it, x before y. */
    record Step(char letter, List<Double> points) {}

    /**
     * A page.
     *
     * @param width in millimetres
     * @param height in millimetres
     * @param marks in the order drawn
     */
    record Page(double width, double height, List<Mark> marks) {

        /** Keeps its own list. */
        public Page {
            marks = List.copyOf(marks);
        }
    }
}
