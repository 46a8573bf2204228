package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.check.repair.Repairs;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rules.TextRules;
import duzhi.check.rules.across.AcrossRules;
import duzhi.check.rules.equation.EquationRules;
import duzhi.check.rules.goal.GoalRules;
import duzhi.check.time.Patience;
import duzhi.cli.report.ScoreLine;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Input;
import duzhi.reader.open.Opener;
import duzhi.reader.open.Store;
import duzhi.score.policy.Policies;
import duzhi.score.rules.ScoreRules;
import duzhi.score.sheet.ScoreSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The whole run on one page: files are read into filled documents, the rules examine them, the audit is reported. */
public final class Run implements Pipeline {

    private final Map<FilledDocument, Input> origins = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Forms forms;
    private final CodeSets codes;
    private final CompletableFuture<Policies> policies;
    private final CompletableFuture<Auditor> auditor;

    /**
     * With the forms, code sets and rules that come with the program. Policies, the largest code set and the rules load
     * beside the forms and the first document, since starting is most of a short run.
     */
    private Run() {
        CodeSets sets = CodeSets.load();
        codes = sets;
        policies = CompletableFuture.supplyAsync(() -> {
            sets.functional();
            return Policies.load();
        });
        Forms all = Forms.load();
        forms = all;
        auditor = policies.thenApplyAsync(
                loaded -> new Auditor(rules(all, sets, loaded), new Repairs(Dimensions.load(), sets)));
    }

    private Run(Run other) {
        forms = other.forms;
        codes = other.codes;
        policies = other.policies;
        auditor = other.auditor;
    }

    /** The run that comes with the program. */
    public static Run create() {
        return new Run();
    }

    /** Another run by the same forms and rules, which remembers nothing of what this one has read. */
    public Run anew() {
        return new Run(this);
    }

    /** Every rule there is; the one list that the program, its catalogue and its tests share. */
    public static List<Rule> rules(Forms forms, CodeSets codes, Policies policies) {
        List<Rule> rules = new ArrayList<>(EquationRules.all(Dimensions.load(), codes));
        rules.addAll(TextRules.all(forms, codes));
        rules.addAll(GoalRules.all(codes));
        rules.addAll(ScoreRules.all(policies));
        rules.addAll(AcrossRules.all());
        return List.copyOf(rules);
    }

    @Override
    public Reading read(List<Input> inputs, How how) throws IOException {
        DocumentReader reader = new DocumentReader(forms, codes, how.limits().columns());
        Store store = how.cache() == null ? Store.NONE : Store.in(how.cache(), Build.name());
        Opener opener = new Opener(Formats.all(), how.limits(), store);
        List<FilledDocument> documents = new ArrayList<>();
        List<Audit.Failure> failures = new ArrayList<>();
        for (Batch.Outcome<FilledDocument> outcome : new Batch(how.limits(), how.threads(), how.progress(), how.stop())
                .run(inputs, (original, watch) -> reader.read(opener.open(original, watch)))) {
            switch (outcome) {
                case Batch.Outcome.Refused<FilledDocument> refused ->
                    failures.add(Refusals.of(refused.input().path(), refused.reason()));
                case Batch.Outcome.Done<FilledDocument> done -> {
                    FilledDocument document = done.value();
                    documents.add(document);
                    origins.put(document, done.input());
                    if (document.tables().isEmpty() && document.facts().isEmpty()) {
                        failures.add(Refusals.unknown(document));
                    }
                }
            }
        }
        return new Reading(
                documents,
                failures,
                new Patience.Terms(
                        how.limits().time(),
                        Messages.both("unrun.late", how.limits().time().toSeconds()),
                        how.stop()::isAsked,
                        Messages.both("unrun.stopped")));
    }

    @Override
    public byte[] bytes(FilledDocument document) throws IOException {
        try {
            Original original =
                    Objects.requireNonNull(origins.get(document)).load(Limits.DEFAULT.withBytes(Integer.MAX_VALUE));
            if (original.sha256().equals(document.sha256())) {
                return original.bytes();
            }
        } catch (Unreadable e) {
            throw new IOException(document.path(), e);
        }
        throw new IOException(document.path() + " has changed since it was read");
    }

    @Override
    public Audit audit(Reading reading) {
        return auditor.join().audit(reading.documents(), reading.failures(), reading.terms());
    }

    @Override
    public List<ScoreLine> score(FilledDocument document) {
        return ScoreLines.of(ScoreSheet.of(document, policies.join()));
    }

    @Override
    public List<RuleInfo> rules() {
        return auditor.join().rules();
    }

    @Override
    public List<FormSet> forms() {
        return forms.sets();
    }
}
