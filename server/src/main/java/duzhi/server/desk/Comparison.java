package duzhi.server.desk;

import duzhi.publish.input.EntrySheet;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.server.store.Sheets.Snapshot;
import duzhi.workflow.event.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What has changed in a document since it was last sent on, since an earlier round, or against what it was made from. */
@Service
public class Comparison {

    /** Compares with the document it was made from. */
    public static final String ORIGIN = "origin";

    private final Session session;
    private final Desk desk;
    private final Sheets sheets;
    private final Documents documents;
    private final History history;

    /** With what it compares. */
    public Comparison(Session session, Desk desk, Sheets sheets, Documents documents, History history) {
        this.session = session;
        this.desk = desk;
        this.sheets = sheets;
        this.documents = documents;
        this.history = history;
    }

    /**
     * What a document can be compared with.
     *
     * @param key number of the event, or {@link #ORIGIN}
     * @param step what happened then, null for the document it was made from
     * @param title of the document it was made from, empty for events
     */
    public record Base(String key, History.@Nullable Step step, String title) {}

    /**
     * A cell that has changed.
     *
     * @param line from 1
     * @param label how the line is called
     * @param column heading
     * @param was what stood there
     * @param now what stands there
     * @param difference yuan or units more, null where it is no number
     */
    public record Row(
            int line,
            String label,
            String column,
            String was,
            String now,
            @Nullable BigDecimal difference) {}

    /** The changed cells of a sheet, and by how much its amounts have grown; null where it has none. */
    public record Part(
            EntrySheet sheet, List<Row> rows, @Nullable BigDecimal difference) {}

    /** What was found; nothing is chosen where there is nothing to compare with. */
    public record View(List<Base> bases, String chosen, List<Part> parts) {}

    private record Stand(Base base, Content content, String digest) {}

    /** Compares; an empty key chooses the last round that differs. */
    public View of(long person, Document document, String key) {
        Content now = desk.content(person, document);
        List<Stand> stands = stands(person, document);
        String digest = now.digest();
        Optional<Stand> chosen = stands.stream()
                .filter(each -> key.isEmpty() ? !each.digest.equals(digest) : each.base.key.equals(key))
                .findFirst()
                .or(() -> stands.stream().findFirst());
        List<Base> bases = stands.stream().map(Stand::base).toList();
        return chosen.map(stand -> new View(bases, stand.base.key, parts(document, stand.content, now)))
                .orElse(new View(bases, "", List.of()));
    }

    /** The latest first, then what it was made from. */
    private List<Stand> stands(long person, Document document) {
        Map<Long, History.Step> steps = new java.util.HashMap<>();
        history.of(person, document).forEach(step -> steps.put(step.line().seq(), step));
        return session.as(person, () -> {
            List<Stand> stands = new ArrayList<>();
            for (Snapshot each : sheets.snapshots(document.id()).reversed()) {
                Base base = new Base(String.valueOf(each.event()), steps.get(each.event()), "");
                stands.add(new Stand(base, new Content(each.content()), each.digest()));
            }
            documents.find(document.origin()).ifPresent(origin -> {
                Content content = new Content(sheets.of(origin.id()));
                stands.add(new Stand(new Base(ORIGIN, null, origin.title()), content, content.digest()));
            });
            return stands;
        });
    }

    private List<Part> parts(Document document, Content before, Content now) {
        List<Change> changes = Differences.between(before, now);
        List<Part> parts = new ArrayList<>();
        for (EntrySheet sheet : desk.sheets(document)) {
            List<Row> rows = changes.stream()
                    .filter(change -> change.sheet().equals(sheet.key()))
                    .filter(change -> column(sheet, change).isPresent())
                    .sorted(Comparator.comparingInt(Change::line)
                            .thenComparingInt(change -> sheet.columns()
                                    .indexOf(column(sheet, change).orElseThrow())))
                    .map(change -> row(sheet, change, before, now))
                    .toList();
            if (!rows.isEmpty()) {
                parts.add(new Part(sheet, rows, grown(sheet, before, now)));
            }
        }
        return parts;
    }

    private static Optional<EntrySheet.Column> column(EntrySheet sheet, Change change) {
        return sheet.columns().stream()
                .filter(each -> each.key().equals(change.column()))
                .findFirst();
    }

    private static Row row(EntrySheet sheet, Change change, Content before, Content now) {
        String label = label(sheet, change.line(), now);
        EntrySheet.Column column = column(sheet, change).orElseThrow();
        return new Row(
                change.line(),
                label.isEmpty() ? label(sheet, change.line(), before) : label,
                column.heading(),
                change.was(),
                change.now(),
                column.numeric() ? difference(change) : null);
    }

    private static String label(EntrySheet sheet, int line, Content content) {
        List<Map<String, String>> lines = content.lines(sheet.key());
        return line <= lines.size() ? LastYear.label(sheet, lines.get(line - 1)) : "";
    }

    private static @Nullable BigDecimal difference(Change change) {
        Optional<BigDecimal> was = number(change.was());
        Optional<BigDecimal> now = number(change.now());
        return was.isPresent() && now.isPresent() ? now.get().subtract(was.get()) : null;
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return text.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static @Nullable BigDecimal grown(EntrySheet sheet, Content before, Content now) {
        List<String> money = sheet.columns().stream()
                .filter(EntrySheet.Column::money)
                .map(EntrySheet.Column::key)
                .toList();
        return money.size() == 1
                ? now.sum(sheet.key(), money.getFirst()).subtract(before.sum(sheet.key(), money.getFirst()))
                : null;
    }
}
