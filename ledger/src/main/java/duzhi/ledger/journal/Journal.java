package duzhi.ledger.journal;

import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The append-only ledger of facts. Nothing is edited or removed; a correction is one more fact that names the one it
 * replaces, who decided it and why. An amount among words, which is no fact, is corrected by its place. Not safe for use by several threads at once.
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
        named(who, why);
        admit(by);
        replacedBy.put(corrects, by.id());
        entries.add(new Entry.Corrected(by, corrects, who, why, when));
    }

    /**
     * Replaces an amount among words, of which there is no fact.
     *
     * @throws IllegalArgumentException where the amount there is already replaced, or the person or the reason is missing
     */
    public void reword(Place at, String stated, String suggested, String who, String why, Instant when) {
        require(
                reworded().noneMatch(earlier -> earlier.at().equals(at)),
                "the words on line " + at.line() + " are already corrected");
        named(who, why);
        entries.add(new Entry.Reworded(at, stated, suggested, who, why, when));
    }

    private Stream<Entry.Reworded> reworded() {
        return entries.stream().filter(Entry.Reworded.class::isInstance).map(Entry.Reworded.class::cast);
    }

    private static void named(String who, String why) {
        require(!who.isBlank() && !why.isBlank(), "a correction needs the person and the reason");
    }

    private void admit(Fact fact) {
        require(known.putIfAbsent(fact.id(), fact) == null, "fact id " + fact.id() + " is taken");
    }

    /** Every entry, oldest first. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** How many corrections there are, of facts and of words. */
    public int corrections() {
        return replacedBy.size() + (int) reworded().count();
    }

    /** The facts as first read, without any correction. */
    public List<Fact> asRead() {
        return entries.stream()
                .filter(Entry.Recorded.class::isInstance)
                .map(entry -> ((Entry.Recorded) entry).fact())
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
