package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.cli.report.Sample;
import duzhi.cli.report.ScoreLine;
import duzhi.form.filled.FilledDocument;
import duzhi.form.model.FormSet;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.open.Input;
import java.util.ArrayList;
import java.util.List;

/** Gives the sample for whatever is asked. */
final class FakePipeline implements Pipeline {

    List<Finding> findings = Sample.audit().findings();
    final List<String> read = new ArrayList<>();
    Limits limits = Limits.DEFAULT;
    boolean fails;

    @Override
    public Reading read(List<Input> inputs, How how) {
        limits = how.limits();
        List<Audit.Failure> failures = new ArrayList<>();
        for (Input input : inputs) {
            try {
                read.add(input.load(limits).path());
            } catch (Unreadable reason) {
                failures.add(Refusals.of(input.path(), reason));
            }
        }
        return new Reading(read.isEmpty() ? List.of() : List.of(Sample.document()), failures);
    }

    @Override
    public Audit audit(Reading reading) {
        if (fails) {
            throw new IllegalStateException("boom");
        }
        return new Audit(reading.documents(), reading.failures(), findings, List.of(), Sample.tallies());
    }

    @Override
    public List<ScoreLine> score(FilledDocument document) {
        ScoreLine.Method method = new ScoreLine.Method(new Text("method", "method"), "9.5", false);
        ScoreLine.Method other = new ScoreLine.Method(new Text("other", "other"), "10", true);
        return List.of(
                new ScoreLine(
                        "P",
                        ScoreLine.Part.INDICATOR,
                        "I",
                        "100%",
                        "95%",
                        "95.00%",
                        "10",
                        "9",
                        List.of(method),
                        Sample.total()),
                new ScoreLine("P", ScoreLine.Part.TOTAL, "", "", "", "", "100", "10", List.of(other), Sample.total()));
    }

    @Override
    public List<RuleInfo> rules() {
        return List.copyOf(Sample.tallies().sequencedKeySet());
    }

    @Override
    public List<FormSet> forms() {
        FormSet set = Sample.document().set();
        return set == null ? List.of() : List.of(set);
    }

    Finding noteWithErrorBelow() {
        Finding first = findings.getFirst();
        Finding note = new Finding(
                "n",
                "B-05",
                Severity.NOTE,
                true,
                first.document(),
                first.message(),
                Text.NONE,
                Text.NONE,
                "",
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of());
        return note.explaining(Text.NONE, List.of(first));
    }

    @Override
    public byte[] bytes(duzhi.form.filled.FilledDocument document) throws java.io.IOException {
        return duzhi.cli.original.Originals.NONE.bytes(document);
    }
}
