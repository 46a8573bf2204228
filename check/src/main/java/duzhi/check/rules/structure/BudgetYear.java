package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cover, titles, headings and statements speak of one budget year. */
final class BudgetYear implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-04",
            Severity.ERROR,
            new Text("封面、表题、标题和说明文字的年度一致。", "Cover, titles, headings and text speak of one year."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-04"));
    private static final Pattern TITLE = Pattern.compile("(20\\d{2})年");
    private static final Pattern CAPTION = Pattern.compile("^[(（]?(20\\d{2})\\s*年度?[)）]?$");
    private static final Pattern STATED = Pattern.compile(
            "(?:^|[。；;：:])([^。；;，,0-9比较与和按同从截至上去]{0,30})(20\\d{2})年度?(?=(?:年初)?(?:收入(?:总计|合计)|支出(?:总计|合计)|一般公共预算|“三公”|政府性基金|政府采购|机关运行经费|国有资本经营|未使用|没有使用))");
    private static final Pattern PAST = Pattern.compile("^[^。；;，,]{0,20}(?:执行|结转|决算|持平|完成)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (document.year().isEmpty()) {
            out.notRun(new Text("没有读出年度。", "No year was read."));
            return;
        }
        document.tables().forEach(table -> hold(document, table.title(), table.at(), TITLE, out));
        document.tables().forEach(table -> captions(document, table.firstLine(), out));
        Outline outline = Outline.of(document);
        outline.cover().forEach(paragraph -> heading(document, paragraph, out));
        outline.contents().forEach(paragraph -> heading(document, paragraph, out));
        outline.body().forEach(paragraph -> text(document, paragraph, out));
    }

    private static void captions(FilledDocument document, int first, Verdicts out) {
        List<String> lines = document.lines();
        for (int line = first; line < Math.min(first + 3, lines.size()); line++) {
            String text = lines.get(line - 1).strip();
            hold(document, text, Place.ofText(document.path(), line, 0, text.length(), text), CAPTION, out);
        }
    }

    private static void heading(FilledDocument document, Paragraph paragraph, Verdicts out) {
        if (paragraph.text().contains("预算")) {
            hold(document, paragraph.text(), paragraph.place(document.path()), TITLE, out);
        }
    }

    private static void text(FilledDocument document, Paragraph paragraph, Verdicts out) {
        boolean title = paragraph.heading() != null && paragraph.heading().level() == 1
                || paragraph.text().startsWith("附件");
        if (title) {
            heading(document, paragraph, out);
            return;
        }
        Matcher stated = STATED.matcher(paragraph.text());
        while (stated.find()) {
            String rest = paragraph.text().substring(stated.end());
            if (!PAST.matcher(rest).find()) {
                hold(document, stated.group(2), paragraph.place(document.path(), stated.start(2), stated.end(2)), out);
            }
        }
    }

    private static void hold(FilledDocument document, String text, Place place, Pattern pattern, Verdicts out) {
        Matcher year = pattern.matcher(text);
        if (year.find()) {
            hold(document, year.group(1), place, out);
        }
    }

    private static void hold(FilledDocument document, String year, Place place, Verdicts out) {
        if (year.equals(document.year())) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message("全文为%s年，此处写作%s年。", "The document is for %s; here it says %s.", document.year(), year)
                .remedy("改为%s年，或说明为何写%s年。", "Change it to %s, or say why %s is meant.", document.year(), year)
                .at(place)
                .values(year, document.year(), "")
                .build());
    }
}
