package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** A DOCX, read from its parts: Word's own object model for Java passes over content controls and text boxes. */
final class NewDocument {

    private final Parts parts;
    private final TranscriptBuilder out;
    private final Limits limits;
    private final Watch watch;

    private NewDocument(Parts parts, TranscriptBuilder out, Limits limits, Watch watch) {
        this.parts = parts;
        this.out = out;
        this.limits = limits;
        this.watch = watch;
    }

    static Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        Parts parts = Parts.of(original.bytes(), limits, watch);
        TranscriptBuilder out = new TranscriptBuilder(original, Format.DOCX, limits);
        new NewDocument(parts, out, limits, watch).write();
        return out.build();
    }

    private void write() throws Unreadable {
        if (parts.hasMacros()) {
            out.remark(Kind.MACROS, 0, "");
        }
        if (parts.attachments() > 0) {
            out.remark(Kind.ATTACHMENT, 0, String.valueOf(parts.attachments()));
        }
        Tally tally = new Tally(out);
        Styles styles = new Styles(parts.find("/styles"));
        Numbering numbering = new Numbering(parts.find("/numbering"), styles);
        Element main = parts.main();
        Element body = Xml.below(main, "body");
        if (body == null) {
            throw new Unreadable(Why.DAMAGED, Xml.name(main));
        }
        Runs runs = new Runs(styles, numbering, Blocks.of(main, limits, watch), tally);
        StoryWriter writer = new StoryWriter(runs, tally, out, limits, watch);
        writer.write(body, 0);
        notes(writer, runs.noted());
        for (String heads : List.of("/header", "/footer")) {
            for (Element part : parts.all(heads)) {
                measure(part);
                writer.aside(part);
            }
        }
        tally.remark();
    }

    private void notes(StoryWriter writer, List<Element> noted) throws Unreadable {
        Map<String, Element> footnotes = notes("/footnotes");
        Map<String, Element> endnotes = notes("/endnotes");
        for (Element reference : List.copyOf(noted)) {
            Map<String, Element> notes = Xml.name(reference).equals("footnoteReference") ? footnotes : endnotes;
            Element note = notes.remove(Xml.attribute(reference, "id"));
            if (note != null) {
                writer.write(note, 1);
            }
        }
    }

    private Map<String, Element> notes(String relation) throws Unreadable {
        Element part = parts.find(relation);
        Map<String, Element> notes = new HashMap<>();
        if (part != null) {
            measure(part);
            Xml.children(part).forEach(note -> notes.put(Xml.attribute(note, "id"), note));
        }
        return notes;
    }

    private void measure(Element part) throws Unreadable {
        Blocks.of(part, limits, watch);
    }
}
