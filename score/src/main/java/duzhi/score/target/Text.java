package duzhi.score.target;

/** A designation such as a screen resolution: only sameness of the text (ignoring letter case) counts. */
public record Text(String text) implements Target, Achieved {

    boolean sameAs(Text other) {
        return text.equalsIgnoreCase(other.text);
    }

    @Override
    public String print() {
        return text;
    }
}
