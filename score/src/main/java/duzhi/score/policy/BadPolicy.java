package duzhi.score.policy;

/** A policy file that cannot be used. The message names file, line and key and says what to do. */
public final class BadPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;

    BadPolicy(String file, int line, String key, String advice) {
        super("%s:%d: %s: %s".formatted(file, line, key, advice));
        this.file = file;
        this.line = line;
        this.key = key;
    }

    public String file() {
        return file;
    }

    /** Counted from one. */
    public int line() {
        return line;
    }

    /** Path of the key, such as {@code methods[2].basis}. */
    public String key() {
        return key;
    }
}
