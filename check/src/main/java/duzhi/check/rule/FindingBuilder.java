package duzhi.check.rule;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.finding.Where;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Puts a finding together; what is not said stays empty. */
public final class FindingBuilder {

    private static final int DIGEST = 8;

    private final RuleInfo rule;
    private final FilledDocument document;
    private final List<Where> where = new ArrayList<>();
    private Severity severity;
    private String basis;
    private boolean certain = true;
    private Text message = Text.NONE;
    private Text explanation = Text.NONE;
    private Text remedy = Text.NONE;
    private String stated = "";
    private String expected = "";
    private String difference = "";
    private List<Suggestion> repair = List.of();

    FindingBuilder(RuleInfo rule, FilledDocument document) {
        this.rule = rule;
        this.document = document;
        this.severity = rule.severity();
        this.basis = rule.basis();
    }

    /** Weighs more or less than the rule's findings usually do. */
    public FindingBuilder severity(Severity value) {
        severity = value;
        return this;
    }

    /** Rests on another regulation than the rule's findings usually do. */
    public FindingBuilder basis(String value) {
        basis = value;
        return this;
    }

    /** Rests on a source that is not verified. */
    public FindingBuilder uncertain() {
        certain = false;
        return this;
    }

    /** What is wrong, with the same arguments in both languages. */
    public FindingBuilder message(String zh, String en, Object... arguments) {
        message = Text.of(zh, en, arguments);
        return this;
    }

    /** What is wrong. */
    public FindingBuilder message(Text value) {
        message = value;
        return this;
    }

    /** Why it follows. */
    public FindingBuilder explanation(Text value) {
        explanation = value;
        return this;
    }

    /** What to do, with the same arguments in both languages. */
    public FindingBuilder remedy(String zh, String en, Object... arguments) {
        remedy = Text.of(zh, en, arguments);
        return this;
    }

    /** What to do. */
    public FindingBuilder remedy(Text value) {
        remedy = value;
        return this;
    }

    /** The spot in question. */
    public FindingBuilder at(Place... places) {
        return add(Where.Role.STATED, places);
    }

    /** What it is held against. */
    public FindingBuilder against(Place... places) {
        return add(Where.Role.AGAINST, places);
    }

    /** The parts that were put together. */
    public FindingBuilder operands(List<Place> places) {
        return add(Where.Role.OPERAND, places.toArray(Place[]::new));
    }

    private FindingBuilder add(Where.Role role, Place... places) {
        Arrays.stream(places).forEach(place -> where.add(new Where(place, role)));
        return this;
    }

    /** Both sides and the difference, as shown. */
    public FindingBuilder values(String statedValue, String expectedValue, String differenceValue) {
        stated = statedValue;
        expected = expectedValue;
        difference = differenceValue;
        return this;
    }

    /** What it could be corrected to, best first. */
    public FindingBuilder repair(List<Suggestion> candidates) {
        repair = List.copyOf(candidates);
        return this;
    }

    /** The finding. */
    public Finding build() {
        return new Finding(
                id(),
                rule.id(),
                severity,
                certain,
                document.path(),
                message.finished(),
                explanation.finished(),
                remedy.finished(),
                basis,
                where,
                stated,
                expected,
                difference,
                repair,
                List.of());
    }

    /** The same rule on the same spot of the same bytes has the same id, whatever the wording. */
    private String id() {
        StringBuilder spots = new StringBuilder();
        for (Where each : where) {
            Place place = each.place();
            spots.append(place.line()).append(':').append(place.from()).append(':');
            spots.append(place.row()).append(':').append(place.column()).append(';');
        }
        CRC32 crc = new CRC32();
        crc.update((where.isEmpty() ? message.zh() : spots.toString()).getBytes(StandardCharsets.UTF_8));
        String digest = document.sha256()
                .substring(0, Math.min(DIGEST, document.sha256().length()));
        return rule.id() + '-' + digest + '-' + HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
