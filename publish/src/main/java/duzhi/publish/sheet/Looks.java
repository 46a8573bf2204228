package duzhi.publish.sheet;

import duzhi.publish.office.Parts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The looks of cells, numbered as they are met, and the style sheet that ends with them. */
final class Looks {

    private static final int FIRST_OWN_FORMAT = 176;
    private static final int TEXT_FORMAT = 49;

    private final Template template;
    private final int first;
    private final Map<Look, Integer> looks = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    Looks(Template template) {
        this.template = template;
        this.first = Template.list(template.styles(), "cellXfs").size();
    }

    /** The number a cell of this look carries. */
    String of(Look look) {
        return String.valueOf(looks.computeIfAbsent(look, each -> first + looks.size()));
    }

    /** The template's style sheet with the looks and formats met. */
    String sheet() {
        Document styles = (Document) template.styles().cloneNode(true);
        List<Element> base = Template.list(styles, "cellStyleXfs");
        Element cells = Parts.elements(styles, "cellXfs").findFirst().orElseThrow();
        int free = Template.list(styles, "numFmts").stream()
                .mapToInt(format -> Template.number(format, "numFmtId", 0) + 1)
                .reduce(FIRST_OWN_FORMAT, Math::max);
        for (Look look : looks.keySet()) {
            if (!look.format().isEmpty() && !look.format().equals(Look.AS_TEXT)) {
                formats.putIfAbsent(look.format(), free + formats.size());
            }
        }
        for (Look look : looks.keySet()) {
            int style = template.named().getOrDefault(look.named(), 0);
            cells.appendChild(cell(base.get(style), style, look));
        }
        cells.setAttribute("count", String.valueOf(first + looks.size()));
        addFormats(styles);
        return Parts.markup(styles);
    }

    private Element cell(Element base, int style, Look look) {
        Element cell = (Element) base.cloneNode(true);
        cell.setAttribute("xfId", String.valueOf(style));
        if (!look.format().isEmpty()) {
            cell.setAttribute("numFmtId", String.valueOf(formats.getOrDefault(look.format(), TEXT_FORMAT)));
        }
        for (String part : List.of("NumberFormat", "Font", "Fill", "Border", "Alignment")) {
            cell.setAttribute("apply" + part, "1");
        }
        Element alignment = Parts.elements(cell, "alignment").findFirst().orElseGet(() -> {
            Element made = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "alignment");
            cell.insertBefore(made, cell.getFirstChild());
            return made;
        });
        if (!look.across().isEmpty()) {
            alignment.setAttribute("horizontal", look.across());
        }
        if (look.indent() > 0) {
            alignment.setAttribute("indent", String.valueOf(look.indent()));
        }
        if (look.named() != Named.NUMBER) {
            alignment.setAttribute("wrapText", "1");
        }
        return cell;
    }

    private void addFormats(Document styles) {
        if (formats.isEmpty()) {
            return;
        }
        Element root = styles.getDocumentElement();
        Element list = Parts.elements(styles, "numFmts").findFirst().orElseGet(() -> {
            Element made = styles.createElementNS(root.getNamespaceURI(), "numFmts");
            root.insertBefore(made, root.getFirstChild());
            return made;
        });
        formats.forEach((format, id) -> {
            Element element = styles.createElementNS(root.getNamespaceURI(), "numFmt");
            element.setAttribute("numFmtId", String.valueOf(id));
            element.setAttribute("formatCode", format);
            list.appendChild(element);
        });
        list.setAttribute("count", String.valueOf(Parts.children(list).count()));
    }
}
