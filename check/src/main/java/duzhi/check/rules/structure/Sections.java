package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.model.FormSet;
import duzhi.form.model.Narrative;
import duzhi.form.text.ChineseNumbers;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The text has its sections, numbered without gaps, under the headings that the contents announce. */
final class Sections implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-07",
            Severity.ERROR,
            new Text("说明文字章节齐全，编号连续，标题与目录一致。", "The sections are there, numbered on, and headed as announced."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-07"));

    /** Where a greater share of all numbers has no place, tables have come as lines of text. */
    private static final double LEGIBLE = 0.2;

    /** Whether transfers are administered is asked by N-22. */
    private static final String ELSEWHERE = "transfers";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        Outline outline = Outline.of(document);
        required(document, outline, out);
        numbering(document, outline, out);
        outline.contents().stream()
                .filter(entry -> entry.heading() != null && entry.heading().level() <= 2)
                .filter(entry -> !Contents.isTable(entry))
                .forEach(entry -> announced(entry, outline, document, out));
    }

    private static void numbering(FilledDocument document, Outline outline, Verdicts out) {
        if (isTorn(document)) {
            out.notRun(new Text(
                    "许多数没有找到位置，表中的行名与标题分不开。",
                    "Many figures found no place: rows of tables cannot be told from headings."));
            return;
        }
        Numbering numbering = Numbering.of(outline.body());
        out.pass(numbering.followed());
        numbering.slips().forEach(slip -> skipped(slip, document, out));
    }

    private static boolean isTorn(FilledDocument document) {
        long unplaced = document.numbers().stream()
                .filter(number -> number.fate() == PrintedNumber.Fate.UNPLACED)
                .count();
        return unplaced > LEGIBLE * document.numbers().size();
    }

    private static void required(FilledDocument document, Outline outline, Verdicts out) {
        FormSet set = document.set();
        if (set == null || set.narrative() == null || outline.headings().isEmpty()) {
            out.notRun(new Text("没有说明文字的标题可查。", "The text has no headings to look at."));
            return;
        }
        List<String> headings = outline.headings().stream()
                .map(each -> Labels.fold(Objects.requireNonNull(each.heading()).words()))
                .toList();
        List<Narrative.Section> missing = set.narrative().sections().stream()
                .filter(section -> section.required() && !section.id().equals(ELSEWHERE))
                .filter(section -> section.headings().stream()
                        .noneMatch(name -> headings.stream().anyMatch(heading -> heading.endsWith(name))))
                .filter(section -> document.paragraphs().stream()
                        .noneMatch(paragraph -> set.narrative()
                                .under(paragraph.section())
                                .filter(section::equals)
                                .isPresent()))
                .toList();
        out.pass(set.narrative().sections().size() - missing.size());
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .map(section -> section.headings().getFirst())
                    .collect(Collectors.joining("、"));
            out.fail(out.finding()
                    .message("说明文字缺少%d个部分：%s。", "The text lacks %d sections: %s.", missing.size(), names)
                    .remedy("补写；没有相关收支的，也要写明没有。", "Write them; where there is nothing to report, say so.")
                    .at(Place.ofDocument(document.path()))
                    .build());
        }
    }

    private static void skipped(Numbering.Slip slip, FilledDocument document, Verdicts out) {
        String expected = ChineseNumbers.of(slip.expected());
        String printed = ChineseNumbers.of(slip.number());
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message("编号不连续：应为“%s”，写作“%s”。", "The numbering should go on with %s and says %s.", expected, printed)
                .remedy("核对是否漏段或重号。", "See whether a section is lost or a number used twice.")
                .at(slip.paragraph().place(document.path()))
                .values(printed, expected, "")
                .build());
    }

    /** The body's heading with the same number in the same part. */
    private static void announced(Paragraph entry, Outline outline, FilledDocument document, Verdicts out) {
        List<Paragraph> candidates = outline.headings().stream()
                .filter(heading -> number(heading).equals(number(entry)))
                .filter(heading -> number(entry).startsWith("1.") || isUnder(entry, heading))
                .toList();
        boolean same =
                candidates.stream().anyMatch(heading -> core(heading, document).equals(core(entry, document)));
        boolean isPart = number(entry).startsWith("1.");
        if (same || isPart && !candidates.isEmpty()) {
            out.pass();
        } else if (candidates.size() == 1) {
            renamed(entry, candidates.getFirst(), document, out);
        } else if (isPart) {
            out.fail(out.finding()
                    .message("目录有“%s”，正文没有。", "The contents announce %s, which the body lacks.", entry.text())
                    .at(entry.place(document.path()))
                    .build());
        }
    }

    private static String number(Paragraph heading) {
        Paragraph.Heading head = Objects.requireNonNull(heading.heading());
        return head.level() + "." + head.number();
    }

    private static boolean isUnder(Paragraph entry, Paragraph heading) {
        return !entry.section().isEmpty()
                && !heading.section().isEmpty()
                && entry.section().getFirst().equals(heading.section().getFirst());
    }

    /** The words that matter: 部门 and 单位 come and go. */
    private static String core(Paragraph heading, FilledDocument document) {
        String core = Contents.core(Outline.entry(heading), "").replaceAll("部门|单位|本级", "");
        String agency = Labels.fold(document.agency()).replaceAll("部门|单位|本级", "");
        for (int from = 0; from + 4 <= agency.length(); from++) {
            core = core.replace(agency.substring(from), "");
        }
        return core;
    }

    private static void renamed(Paragraph entry, Paragraph heading, FilledDocument document, Verdicts out) {
        out.fail(out.finding()
                .severity(Severity.NOTE)
                .message(
                        "目录为“%s”，正文标题为“%s”。",
                        "The contents say %s, the heading %s.", Outline.entry(entry), heading.text())
                .remedy("统一目录与正文标题。", "Use one wording.")
                .at(heading.place(document.path()))
                .against(entry.place(document.path()))
                .values(heading.text(), Outline.entry(entry), "")
                .build());
    }
}
