package duzhi.bench;

/** Made-up documents for the measurements of other packages. */
public final class Samples {

    private Samples() {}

    /** The self-evaluations of eleven projects as a text. */
    public static String evaluations() {
        return SelfEvaluationText.write();
    }
}
