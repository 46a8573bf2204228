package duzhi.publish.input;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, so that one attempt shows all of it. */
final class Problems {

    private final List<Problem> all = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private long errors;

    void error(Place place, String zh, String en, Object... arguments) {
        add(Severity.ERROR, place, Text.of(zh, en, arguments));
    }

    void warn(Place place, String zh, String en, Object... arguments) {
        add(Severity.WARNING, place, Text.of(zh, en, arguments));
    }

    private void add(Severity severity, Place place, Text words) {
        all.add(new Problem(place, words, severity));
        errors += severity == Severity.ERROR ? 1 : 0;
    }

    /** Notes a column of a sheet, or a whole sheet where the column is empty, that was not read: what it lacks is told once. */
    void unread(String sheet, String column) {
        unread.add(sheet + "/" + column);
    }

    boolean isUnread(String sheet, String column) {
        return unread.contains(sheet + "/" + column);
    }

    /** Whether something was not read at all, so that sums say nothing. */
    boolean arePartial() {
        return !unread.isEmpty();
    }

    boolean areFatal() {
        return errors > 0;
    }

    /** How many errors there are so far. */
    long errors() {
        return errors;
    }

    List<Problem> all() {
        return List.copyOf(all);
    }
}
