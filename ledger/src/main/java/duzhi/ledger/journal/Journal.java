package duzhi.ledger.journal;

import duzhi.ledger.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The append-only ledger of facts. Nothing is edited or removed; a correction is one more fact that names the one it
 * replaces, who decided it and why. Not safe for use by several threads at once.
 */
public final class Journal {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Fact> known = new LinkedHashMap<>();
    private final Map<String, String> replacedBy = new LinkedHashMap<>();

    /** Adds a fact as read; throws {@link IllegalArgumentException} where its id is taken. */
    public void record(Fact fact) {
        admit(fact);
        entries.add(new Entry.Recorded(fact));
    }

    /**
     * Replaces a fact by another.
     *
     * @throws IllegalArgumentException where the replaced fact is unknown or already replaced, the new id is taken, or
     *     the person or the reason is missing
     */
    public void correct(String corrects, Fact by, String who, String why, Instant when) {
        require(known.containsKey(corrects), "there is no fact " + corrects + " to correct");
        require(
                !replacedBy.containsKey(corrects),
                "fact " + corrects + " is already corrected by " + replacedBy.get(corrects));
        require(!who.isBlank() && !why.isBlank(), "a correction needs the person and the reason");
        admit(by);
        replacedBy.put(corrects, by.id());
        entries.add(new Entry.Corrected(by, corrects, who, why, when));
    }

    private void admit(Fact fact) {
        require(known.putIfAbsent(fact.id(), fact) == null, "fact id " + fact.id() + " is taken");
    }

    /** Every entry, oldest first. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The facts as first read, without any correction. */
    public List<Fact> asRead() {
        return entries.stream()
                .filter(Entry.Recorded.class::isInstance)
                .map(Entry::fact)
                .toList();
    }

    /** The facts that hold now: each correction in the place of what it corrects. */
    public List<Fact> asCorrected() {
        return asRead().stream().map(fact -> current(fact.id())).toList();
    }

    /** The fact that now stands for an id; throws {@link IllegalArgumentException} where the id is unknown. */
    public Fact current(String id) {
        String last = id;
        for (String next = replacedBy.get(last); next != null; next = replacedBy.get(last)) {
            last = next;
        }
        Fact fact = known.get(last);
        if (fact == null) {
            throw new IllegalArgumentException("there is no fact " + id);
        }
        return fact;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
