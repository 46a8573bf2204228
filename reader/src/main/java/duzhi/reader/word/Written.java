package duzhi.reader.word;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A paragraph as it prints.
 *
 * @param block its number among all paragraphs of the main part, from 1; 0 in other parts
 * @param number what Word generates before it
 * @param text what is written in it; line feeds for manual line breaks, tabs for tabs
 * @param goesOn whether a tracked change joins the next paragraph to it
 * @param boxes the text boxes anchored in it
 */
record Written(int block, String number, String text, boolean goesOn, List<Element> boxes) {

    boolean isBlank() {
        return number.isBlank() && text.isBlank();
    }
}
