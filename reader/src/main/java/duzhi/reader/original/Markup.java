package duzhi.reader.original;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;

/** XML as bytes, and words as XML may hold them. */
final class Markup {

    private Markup() {}

    static byte[] bytes(Document part) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.setXmlStandalone(true);
            Transformer transformer = XMLHelper.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            transformer.transform(new DOMSource(part), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Without the characters that no XML may hold. */
    static String clean(String words) {
        return words.replaceAll("[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
