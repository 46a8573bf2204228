package duzhi.server.desk;

import duzhi.publish.input.EntrySheet;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the same agency had budgeted the year before, line by line. */
@Service
public class LastYear {

    private static final String BUDGET = "budget";

    private final Session session;
    private final Documents documents;
    private final Sheets sheets;

    /** With what it looks through. */
    public LastYear(Session session, Documents documents, Sheets sheets) {
        this.session = session;
        this.documents = documents;
        this.sheets = sheets;
    }

    /**
     * The amounts of a sheet.
     *
     * @param title of last year's document
     * @param column key of the column with amounts
     * @param amounts yuan by what a line is, the codes of its columns parted by blanks
     * @param labels how each of those lines is called
     */
    public record Amounts(String title, String column, Map<String, String> amounts, Map<String, String> labels) {}

    /** Those of a sheet of a budget; empty where there is no budget of last year that this person may read. */
    public Optional<Amounts> of(long person, Document document, EntrySheet sheet) {
        Optional<EntrySheet.Column> money =
                sheet.columns().stream().filter(EntrySheet.Column::money).findFirst();
        if (!document.kind().equals(BUDGET) || sheet.past() || money.isEmpty()) {
            return Optional.empty();
        }
        return session.as(
                person,
                () -> document(document)
                        .map(last -> amounts(
                                last,
                                new Content(sheets.of(last.id())),
                                sheet,
                                money.get().key())));
    }

    /** The budget of the year before; within the work of a person. */
    Optional<Document> document(Document document) {
        return documents.latest(BUDGET, document.agency().code(), document.year() - 1, "");
    }

    private static Amounts amounts(Document last, Content content, EntrySheet sheet, String column) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map<String, String> line : content.lines(sheet.key())) {
            String text = line.getOrDefault(column, "");
            if (text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
                String key = key(sheet, line);
                sums.merge(key, new BigDecimal(text), BigDecimal::add);
                labels.putIfAbsent(key, label(sheet, line));
            }
        }
        Map<String, String> amounts = new LinkedHashMap<>();
        sums.forEach((key, sum) -> amounts.put(key, sum.toPlainString()));
        return new Amounts(last.title(), column, amounts, labels);
    }

    /** What a line is: the codes of the columns that say so. The grid on the page makes it of the same. */
    static String key(EntrySheet sheet, Map<String, String> line) {
        return sheet.columns().stream()
                .filter(EntrySheet.Column::place)
                .map(column -> line.getOrDefault(column.key(), "").strip().split("\\s+", 2)[0])
                .collect(Collectors.joining(" "));
    }

    /** How a line is called: by what is printed on it, else by the columns that say which it is. */
    static String label(EntrySheet sheet, Map<String, String> line) {
        List<EntrySheet.Column> columns =
                sheet.columns().stream().filter(EntrySheet.Column::place).toList();
        String label = columns.stream()
                .map(column -> line.getOrDefault(column.key(), "").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return label.isEmpty()
                ? sheet.columns().stream()
                        .filter(column -> !column.numeric())
                        .map(column -> line.getOrDefault(column.key(), "").strip())
                        .filter(text -> !text.isEmpty())
                        .limit(3)
                        .collect(Collectors.joining(" · "))
                : label;
    }
}
