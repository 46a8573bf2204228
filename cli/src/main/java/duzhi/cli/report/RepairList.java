package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text.Language;
import duzhi.ledger.source.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every correction that the findings of an audit suggest, numbered. */
public final class RepairList {

    /** A correction that only says how far a figure must move. */
    private static final String BOUND = "bound";

    /**
     * A correction.
     *
     * @param number from 1
     * @param finding what it corrects
     * @param suggestion the correction
     * @param decided whether it is the only likeliest one and says every value, so that nothing has to be chosen
     */
    public record Entry(int number, Finding finding, Suggestion suggestion, boolean decided) {}

    private final Audit audit;
    private final List<Entry> entries = new ArrayList<>();

    /** The corrections of an audit, in the order of its findings. */
    public RepairList(Audit audit) {
        this.audit = audit;
        for (Finding finding : audit.findings()) {
            for (Suggestion suggestion : finding.repair()) {
                entries.add(new Entry(entries.size() + 1, finding, suggestion, isDecided(finding, suggestion)));
            }
        }
    }

    private static boolean isDecided(Finding finding, Suggestion suggestion) {
        return suggestion.rank() == 1
                && !suggestion.changes().isEmpty()
                && !suggestion.kind().equals(BOUND)
                && isAlone(finding);
    }

    private static boolean isAlone(Finding finding) {
        return finding.repair().stream().filter(other -> other.rank() == 1).count() == 1;
    }

    /** Every correction, by number. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The correction of that number. */
    public Optional<Entry> find(int number) {
        return number < 1 || number > entries.size() ? Optional.empty() : Optional.of(entries.get(number - 1));
    }

    /** Writes the list and flushes; the stream stays open. {@code taken} are the numbers carried out. */
    public void write(ListFormat format, Set<Integer> taken, Language language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        if (format == ListFormat.JSON) {
            json(words, taken, out);
        } else {
            out.write(text(words, taken).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private String text(Words words, Set<Integer> taken) {
        Sheet sheet = new Sheet(new Paint(false));
        Locator locator = new Locator(audit.documents());
        Finding before = null;
        for (Entry entry : entries) {
            if (!entry.finding().equals(before)) {
                sheet.blank();
                sheet.paragraph(
                        0,
                        entry.finding().rule() + "  " + words.in(entry.finding().message()));
                before = entry.finding();
            }
            String mark = words.say(
                    taken.contains(entry.number())
                            ? "repair.taken"
                            : entry.decided()
                                    ? "repair.decided"
                                    : entry.suggestion().rank() > 1
                                            ? "repair.also"
                                            : isAlone(entry.finding()) ? "repair.by-hand" : "repair.tied");
            sheet.labelled(
                    2,
                    "%3d %s".formatted(entry.number(), mark),
                    words.in(entry.suggestion().text()));
            for (Change change : entry.suggestion().changes()) {
                sheet.line(
                        6,
                        place(locator, words, change.at()) + "  " + words.figure(change.stated()) + " → "
                                + words.figure(change.suggested()));
            }
        }
        if (entries.isEmpty()) {
            sheet.line(0, words.say("repair.nothing"));
        }
        return sheet.toString();
    }

    private static String place(Locator locator, Words words, Place place) {
        String cell = Labels.full(place);
        return locator.full(place, words) + (cell.isEmpty() ? "" : "  " + cell);
    }

    private void json(Words words, Set<Integer> taken, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            JsonFindings findings = new JsonFindings(json, new Locator(audit.documents()), words);
            json.object(() -> json.objects("repairs", entries, entry -> {
                json.number("number", entry.number());
                json.text("finding", entry.finding().id());
                json.text("rule", entry.finding().rule());
                json.text("message", words.in(entry.finding().message()));
                json.flag("decided", entry.decided());
                json.flag("applied", taken.contains(entry.number()));
                findings.repair(entry.suggestion());
            }));
        }
    }
}
