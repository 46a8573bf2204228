package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agency is called by its whole name, or by its short one, everywhere. */
final class AgencyName implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-05",
            Severity.WARNING,
            new Text("单位名称前后一致，没有漏字。", "The agency's name is the same everywhere, with nothing lost."),
            "《政府信息公开条例》第六条",
            List.of("A-05"));
    private static final int SHORTEST = 5;
    private static final int COVER = 4;
    private static final String BEHIND = "(?=20\\d{2}年|部门[预决]算|概况|主要职[责能]|机构设置|[预决]算公开|没有|未使用|$)";
    private static final Pattern CAPTION =
            Pattern.compile("^(?:部门|单位)(?:[(（]单位[)）])?名称[:：]\\s*+(?!(?:金额)?单位[:：])(.+)$");
    private static final Pattern UNNAMED = Pattern.compile("^(编制部门|编制单位|部门名称)[:：]\\s*(?:(?:金额)?单位[:：].*)?$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        String name = name(document);
        if (name.length() < SHORTEST) {
            out.notRun(new Text("没有读出单位名称。", "No agency name was read."));
            return;
        }
        List<Passage> passages = Passage.running(document.paragraphs(), document);
        for (int i = 0; i < passages.size(); i++) {
            String next = i + 1 < passages.size() ? passages.get(i + 1).text() : "";
            truncated(passages.get(i), next, name, out);
            lost(passages.get(i), name, out);
        }
        captions(document, name, out);
        unnamed(document, name, out);
    }

    /** A caption left open where the same caption is filled in over other tables. */
    private static void unnamed(FilledDocument document, String name, Verdicts out) {
        List<String> lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher open = UNNAMED.matcher(lines.get(i).strip());
            if (!open.matches()) {
                continue;
            }
            Pattern filled = Pattern.compile("^" + open.group(1) + "[:：]\\s*(?!(?:金额)?单位[:：])\\S{3,}.*");
            if (lines.stream().anyMatch(line -> filled.matcher(line.strip()).matches())) {
                out.fail(out.finding()
                        .message(
                                "“%s”没有填写，其他表填写了。",
                                "%s is left open here and filled in over other tables.", open.group(1))
                        .remedy("写明“%s”。", "Write %s.", name)
                        .at(Place.ofText(document.path(), i + 1, 0, lines.get(i).length(), lines.get(i)))
                        .build());
            }
        }
    }

    /** The cover's name, which is the short one where captions print the full one. */
    private static String name(FilledDocument document) {
        String full = Labels.fold(document.agency());
        return document.paragraphs().stream()
                .limit(COVER)
                .map(paragraph -> Labels.fold(paragraph.text()))
                .filter(text -> text.length() >= SHORTEST && full.endsWith(text))
                .findFirst()
                .orElse(full);
    }

    /** The name without its last character or two, where a name ends; a heading of two lines goes on in the next. */
    private static void truncated(Passage passage, String next, String name, Verdicts out) {
        int before = 0;
        for (int lost = 1; lost <= 2 && name.length() - lost >= SHORTEST - 1; lost++) {
            String part = name.substring(0, name.length() - lost);
            Matcher found = Pattern.compile(Pattern.quote(part) + BEHIND).matcher(passage.text());
            while (found.find()) {
                before++;
                boolean goesOn =
                        found.end() == passage.text().length() && next.startsWith(name.substring(part.length()));
                if (goesOn) {
                    out.pass();
                    continue;
                }
                fail(out, passage.part(found.start(), found.end()), part, name);
            }
        }
        if (before == 0 && passage.text().contains(name)) {
            out.pass();
        }
    }

    /** A sentence that begins with the last character of a name. */
    private static void lost(Passage passage, String name, Verdicts out) {
        String last = name.substring(name.length() - 1);
        Matcher found = Pattern.compile("(?<=^|[。；])" + last + "(?=《|20\\d{2}年|没有|未使用|一般公共预算)")
                .matcher(passage.text());
        while (found.find()) {
            out.fail(out.finding()
                    .severity(Severity.NOTE)
                    .message(
                            "句首只有“%s”字，前面似漏了“我”“本”或单位名称。",
                            "The sentence begins with %s alone; the rest of the name is lost.", last)
                    .remedy("写明“我%s”或单位全称。", "Write the name in full (%s).", last)
                    .at(passage.part(found.start(), Math.min(passage.text().length(), found.end() + 8)))
                    .build());
        }
    }

    private static void captions(FilledDocument document, String name, Verdicts out) {
        List<String> lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher caption = CAPTION.matcher(lines.get(i).strip());
            if (caption.matches()) {
                String printed = Labels.fold(caption.group(1));
                if (same(printed, name) || isBroken(printed, name, lines, i)) {
                    out.pass();
                } else {
                    fail(
                            out,
                            Place.ofText(document.path(), i + 1, 0, lines.get(i).length(), lines.get(i)),
                            printed,
                            name);
                }
            }
        }
    }

    /** A narrow cell breaks the name in two lines. */
    private static boolean isBroken(String printed, String name, List<String> lines, int line) {
        return name.startsWith(printed)
                && line + 1 < lines.size()
                && Labels.fold(lines.get(line + 1).split("\t", 2)[0]).equals(name.substring(printed.length()));
    }

    private static boolean same(String one, String other) {
        return one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one + "本级");
    }

    private static void fail(Verdicts out, Place place, String printed, String name) {
        out.fail(out.finding()
                .message("单位名称写作“%s”，全文为“%s”。", "The agency is called %s here and %s elsewhere.", printed, name)
                .remedy("改为“%2$s”。", "Write %2$s.", printed, name)
                .at(place)
                .values(printed, name, "")
                .build());
    }
}
