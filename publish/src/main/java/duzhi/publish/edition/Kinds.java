package duzhi.publish.edition;

import java.util.ResourceBundle;

/** What kinds of documents are called in titles and file names. */
final class Kinds {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("duzhi.publish.edition.kinds");

    private Kinds() {}

    static String name(String document) {
        return WORDS.getString(document);
    }
}
