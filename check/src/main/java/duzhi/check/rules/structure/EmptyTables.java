package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import java.util.List;
import java.util.regex.Pattern;

/** A table without data is kept, and the document says that there is none. */
final class EmptyTables implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-03",
            Severity.WARNING,
            new Text("没有数据的表仍保留，并注明没有数据。", "A table without data is kept and said to be empty."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-03"));
    private static final List<String> KINDS = List.of("BT_FUND", "BT_SOE", "BT_3P", "FT_FUND", "FT_SOE", "FT_3P");
    /** Any amount but zero, its unit known or not. */
    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,，.]*[1-9][\\d,，.]*");

    private static final Pattern NONE = Pattern.compile("没有|未使用|未安排|无此|为空|无数据|不涉及|均?无|(?<![\\d.,])0(?:\\.0+)?万?元");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        List<FilledTable> tables =
                KINDS.stream().flatMap(kind -> document.tablesOf(kind).stream()).toList();
        if (tables.isEmpty()) {
            out.notRun(new Text("没有可查的表：缺政府性基金、国有资本经营、三公经费表。", "None of the tables concerned is there."));
        }
        tables.forEach(table -> check(table, document, out));
    }

    private static void check(FilledTable table, FilledDocument document, Verdicts out) {
        boolean filled = table.form().columns().stream()
                .filter(column -> column.is().isNumeric())
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row -> AMOUNT.matcher(row.text(column.key())).matches()));
        if (filled || isExplained(table, document)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message("《%s》没有数据，表下和说明文字都没有注明。", "“%s” has no data, and nothing says so.", table.title())
                .remedy("在表下注明“本部门没有此项收支，故本表无数据”。", "State under the table that there is none.")
                .at(table.at())
                .build());
    }

    private static boolean isExplained(FilledTable table, FilledDocument document) {
        String subject = switch (table.form().kind()) {
            case "BT_FUND", "FT_FUND" -> "政府性基金";
            case "BT_SOE", "FT_SOE" -> "国有资本经营";
            default -> "三公";
        };
        return document.paragraphs().stream()
                .filter(paragraph -> NONE.matcher(paragraph.text()).find())
                .anyMatch(paragraph -> paragraph.text().contains(subject) || isBelow(paragraph, table));
    }

    private static boolean isBelow(Paragraph paragraph, FilledTable table) {
        int distance = paragraph.line() - table.lastLine();
        return distance > 0 && distance <= 4;
    }
}
