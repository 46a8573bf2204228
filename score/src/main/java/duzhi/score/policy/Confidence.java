package duzhi.score.policy;

/** How a statement of a policy is known. */
public enum Confidence {
    /** The text of the regulation was read. */
    VERIFIED,
    /** It follows from published documents or running systems. */
    PRACTICE,
    /** Recalled, not yet found in a public text. */
    MEMORY
}
