package duzhi.score.target;

/**
 * A word of the qualitative vocabulary.
 *
 * @param word the cell after cleaning
 * @param family key of the group of synonyms, {@link #GENERAL} for a word that answers any target
 * @param opposite family that contradicts this one; empty when there is none
 * @param noun the name of the property was written where its value is meant
 * @param direct the word is a plain yes or no
 */
public record Quality(String word, String family, String opposite, Degree degree, boolean noun, boolean direct)
        implements Target, Achieved {

    static final String GENERAL = "*";

    /** How much of the property a word claims, in rising order. */
    public enum Degree {
        FAILED,
        PARTLY,
        FULL,
        STRONG
    }

    /** A general word answers any target, but a general target is not answered by the word of one property. */
    boolean answeredBy(Quality other) {
        return family.equals(other.family) || other.family.equals(GENERAL);
    }

    boolean contradicts(Quality other) {
        return !opposite.isEmpty() && opposite.equals(other.family);
    }

    @Override
    public String print() {
        return word;
    }
}
