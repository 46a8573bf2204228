package duzhi.reader.original;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The comments of a DOCX, those already there kept; a part for them is made where there is none. */
final class Comments {

    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Packing packing;
    private final Document main;
    private final String space;
    private final String part;
    private final Document comments;
    private int next;

    /** Of the main part of this name. */
    Comments(Packing packing, String name, Document main) throws IOException {
        this.packing = packing;
        this.main = main;
        this.space = main.getDocumentElement().getNamespaceURI();
        int slash = name.lastIndexOf('/') + 1;
        String folder = name.substring(0, slash);
        String links = folder + "_rels/" + name.substring(slash) + ".rels";
        String there = packing.has(links) ? target(packing.xml(links)) : null;
        part = there == null ? free(folder) : there.startsWith("/") ? there.substring(1) : folder + there;
        if (there == null) {
            link(links, part.substring(slash));
        }
        comments = packing.has(part) ? packing.xml(part) : empty();
        next = Math.max(largest(comments.getDocumentElement()), largest(main.getDocumentElement())) + 1;
    }

    private static @Nullable String target(Document links) {
        for (Node node = links.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element link && link.getAttribute("Type").endsWith("/comments")) {
                return link.getAttribute("Target");
            }
        }
        return null;
    }

    private String free(String folder) {
        String name = folder + "comments.xml";
        for (int i = 2; packing.has(name); i++) {
            name = folder + "comments" + i + ".xml";
        }
        return name;
    }

    private void link(String links, String target) throws IOException {
        Document list = packing.has(links) ? packing.xml(links) : root(LINKS, "Relationships");
        Element link = list.createElementNS(LINKS, "Relationship");
        link.setAttribute("Id", "rIdDuzhiComments");
        link.setAttribute("Type", (space.contains("purl.oclc.org") ? STRICT : TRANSITIONAL) + "/comments");
        link.setAttribute("Target", target);
        list.getDocumentElement().appendChild(link);
        packing.put(links, list);
        Document types = packing.xml("[Content_Types].xml");
        Element type = types.createElementNS(TYPES, "Override");
        type.setAttribute("PartName", "/" + part);
        type.setAttribute("ContentType", TYPE);
        types.getDocumentElement().appendChild(type);
        packing.put("[Content_Types].xml", types);
    }

    private Document empty() {
        return root(space, "w:comments");
    }

    private static Document root(String space, String name) {
        Document document = org.apache.poi.ooxml.util.DocumentHelper.createDocument();
        document.appendChild(document.createElementNS(space, name));
        return document;
    }

    /** The largest number that a comment or a place of one has. */
    private static int largest(Element root) {
        int largest = -1;
        for (String name : new String[] {"comment", "commentRangeStart", "commentReference"}) {
            var found = root.getElementsByTagNameNS("*", name);
            for (int i = 0; i < found.getLength(); i++) {
                Element element = (Element) found.item(i);
                String id = element.getAttributeNS(root.getNamespaceURI(), "id");
                largest = Math.max(largest, id.matches("\\d{1,8}") ? Integer.parseInt(id) : -1);
            }
        }
        return largest;
    }

    /** The number of the next comment. */
    int next() {
        return next;
    }

    /** A mark in the main part that belongs to the next comment. */
    Element mark(String name) {
        Element mark = main.createElementNS(space, "w:" + name);
        mark.setAttributeNS(space, "w:id", String.valueOf(next));
        return mark;
    }

    /** The run that shows the next comment. */
    Element reference() {
        Element run = main.createElementNS(space, "w:r");
        run.appendChild(mark("commentReference"));
        return run;
    }

    /** Writes the next comment. */
    void add(String words) {
        Element comment = comments.createElementNS(space, "w:comment");
        comment.setAttributeNS(space, "w:id", String.valueOf(next));
        comment.setAttributeNS(space, "w:author", Mark.AUTHOR);
        comment.setAttributeNS(space, "w:initials", "DZ");
        Markup.clean(words).lines().forEach(line -> {
            Element paragraph = below(comment, "p");
            Element text = below(below(paragraph, "r"), "t");
            text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            text.setTextContent(line);
        });
        comments.getDocumentElement().appendChild(comment);
        next++;
    }

    private Element below(Element parent, String name) {
        Element child = comments.createElementNS(space, "w:" + name);
        parent.appendChild(child);
        return child;
    }

    void write() throws IOException {
        packing.put(part, comments);
    }
}
