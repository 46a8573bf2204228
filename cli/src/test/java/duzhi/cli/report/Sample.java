package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.finding.Where;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Unrun;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ResourceBundle;
import java.util.SequencedMap;

/** A tiny department budget with three findings, two symptoms, gaps, and numbers without a place. */
public final class Sample {

    static final ResourceBundle WORDS = ResourceBundle.getBundle("duzhi.cli.sample");

    private static final Text NO_REMEDY = Text.NONE;

    private Sample() {}

    /** The document alone. */
    public static FilledDocument document() {
        return SampleDocument.read();
    }

    /** The audit of it. */
    public static Audit audit() {
        return new Audit(
                List.of(document()),
                List.of(new Audit.Failure("scan.bin", both("failure"), both("failure.remedy"))),
                List.of(sum(), code(), disclosure()),
                List.of(
                        new Unrun("B-01", SampleDocument.PATH, true, both("unrun")),
                        new Unrun("B-01", SampleDocument.PATH, true, both("unrun")),
                        new Unrun("B-07", SampleDocument.PATH, false, both("skipped"))),
                tallies());
    }

    /** The rules it was checked by. */
    public static SequencedMap<RuleInfo, Tally> tallies() {
        SequencedMap<RuleInfo, Tally> tallies = new LinkedHashMap<>();
        tallies.put(rule("B-01", Severity.ERROR, "same", "basis.sum"), new Tally(0, 0, 0, 2));
        tallies.put(rule("B-05", Severity.ERROR, "sum", "basis.sum"), new Tally(6, 2, 0, 0));
        tallies.put(rule("B-06", Severity.ERROR, "same", "basis.sum"), new Tally(4, 1, 0, 0));
        tallies.put(rule("B-07", Severity.WARNING, "public", "basis.disclosure"), new Tally(0, 1, 1, 0));
        tallies.put(rule("C-02", Severity.WARNING, "code", "basis.codes"), new Tally(2, 1, 0, 0));
        return tallies;
    }

    private static RuleInfo rule(String id, Severity severity, String key, String basis) {
        return new RuleInfo(id, severity, both(key + ".sentence"), WORDS.getString(basis), List.of(id));
    }

    private static Finding sum() {
        List<Where> where = List.of(
                new Where(SampleDocument.cell(19, 2), Where.Role.STATED),
                new Where(SampleDocument.cell(16, 2), Where.Role.OPERAND),
                new Where(SampleDocument.cell(17, 2), Where.Role.OPERAND),
                new Where(SampleDocument.cell(18, 2), Where.Role.OPERAND));
        Finding bare = finding("B-05", Severity.ERROR, "sum", "basis.sum", where, "244.42", "243.85", "0.57");
        return withRepair(bare).explaining(both("sum.explanation"), List.of(same(), row()));
    }

    private static Finding withRepair(Finding f) {
        return new Finding(
                f.id(),
                f.rule(),
                f.severity(),
                true,
                f.document(),
                f.message(),
                Text.NONE,
                both("sum.remedy"),
                f.basis(),
                f.where(),
                f.stated(),
                f.expected(),
                f.difference(),
                List.of(new Suggestion(
                        1,
                        "value",
                        both("sum.repair"),
                        List.of(new Suggestion.Change(total(), "", "244.42", "243.85")))),
                List.of());
    }

    private static Finding same() {
        List<Where> where = List.of(
                new Where(SampleDocument.text(9, "207.85"), Where.Role.STATED),
                new Where(SampleDocument.cell(16, 2), Where.Role.AGAINST));
        return finding("B-06", Severity.ERROR, "same", "basis.sum", where, "207.85", "207.28", "0.57");
    }

    private static Finding row() {
        List<Where> where = List.of(
                new Where(SampleDocument.cell(19, 2), Where.Role.STATED),
                new Where(SampleDocument.cell(19, 3), Where.Role.OPERAND),
                new Where(SampleDocument.cell(19, 4), Where.Role.OPERAND));
        return finding("B-05", Severity.WARNING, "row", "basis.sum", where, "244.42", "243.85", "0.57");
    }

    private static Finding code() {
        List<Where> where = List.of(new Where(SampleDocument.cell(17, 0), Where.Role.STATED));
        return finding("C-02", Severity.WARNING, "code", "basis.codes", where, "210", "", "");
    }

    private static Finding disclosure() {
        return finding("B-07", Severity.NOTE, "public", "basis.disclosure", List.of(), "", "", "");
    }

    private static Finding finding(
            String rule,
            Severity severity,
            String key,
            String basis,
            List<Where> where,
            String stated,
            String expected,
            String difference) {
        String spot =
                where.isEmpty() ? "0" : String.valueOf(where.getFirst().place().line());
        return new Finding(
                rule + "-" + key + "-" + spot,
                rule,
                severity,
                !rule.equals("C-02"),
                SampleDocument.PATH,
                both(key + ".message"),
                Text.NONE,
                WORDS.containsKey(key + ".remedy.zh") ? both(key + ".remedy") : NO_REMEDY,
                WORDS.getString(basis),
                where,
                stated,
                expected,
                difference,
                List.of(),
                List.of());
    }

    static Text both(String key) {
        return new Text(WORDS.getString(key + ".zh"), WORDS.getString(key + ".en"));
    }

    /** A place in the sample. */
    public static Place total() {
        return SampleDocument.cell(19, 2);
    }
}
