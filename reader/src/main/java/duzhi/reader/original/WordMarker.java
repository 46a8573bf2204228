package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.Unreadable;
import duzhi.reader.original.Copy.Loss;
import duzhi.reader.word.Passages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Marks findings in a DOCX as comments on the words in question; comments already there stay. */
final class WordMarker {

    private WordMarker() {}

    static Copy mark(byte[] original, List<Mark> marks) throws IOException {
        Packing packing = new Packing(original);
        Passages passages = passages(original);
        Comments comments = new Comments(packing, passages.part(), passages.document());
        int marked = 0;
        for (Map.Entry<Spot, List<Mark>> place : Mark.byPlace(marks).entrySet()) {
            if (place.getKey() instanceof Spot.Passage passage && enclose(passages, passage, comments)) {
                comments.add(Mark.words(place.getValue()));
                marked += place.getValue().size();
            }
        }
        comments.write();
        packing.put(passages.part(), passages.document());
        Set<Loss> lost = packing.wasSigned() ? Set.of(Loss.SIGNATURE) : Set.of();
        return new Copy(packing.bytes(), ".docx", marked, lost);
    }

    private static boolean enclose(Passages passages, Spot.Passage passage, Comments comments) {
        Element end = comments.mark("commentRangeEnd");
        if (!passages.enclose(passage, comments.mark("commentRangeStart"), end)) {
            return false;
        }
        Node parent = end.getParentNode();
        if (parent != null) {
            parent.insertBefore(comments.reference(), end.getNextSibling());
        }
        return true;
    }

    private static Passages passages(byte[] original) throws IOException {
        try {
            return Passages.of(original);
        } catch (Unreadable e) {
            throw new IOException(e);
        }
    }
}
