package duzhi.cli;

import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.publish.input.InputForm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of document is to be entered. */
enum DocumentKind {
    BUDGET("department-budget"),
    ACCOUNTS("final-account"),
    SELF_EVALUATION("self-evaluation"),
    GOALS("goals");

    private static final String NATIONAL = "national";
    private static final int OPEN = 2099;

    private final String document;

    DocumentKind(String document) {
        this.document = document;
    }

    /** The kind of document its family of forms makes. */
    String document() {
        return document;
    }

    /** What is filled in for it: a region that has no form of its own fills in the national one. */
    Optional<InputForm> form(String region, int year) {
        boolean known =
                Forms.load().sets().stream().anyMatch(set -> set.region().equals(region));
        return InputForm.find(region, year, document)
                .or(() -> known ? InputForm.find(NATIONAL, year, document) : Optional.empty());
    }

    /** Every choice that leads to a form, in the words of the command line, a line each. */
    static String known() {
        return InputForm.known().stream()
                .map(id -> line(InputForm.load(id).set()))
                .distinct()
                .collect(Collectors.joining());
    }

    private static String line(FormSet set) {
        String kind = Arrays.stream(values())
                .filter(each -> each.document.equals(set.document()))
                .map(DocumentKind::toString)
                .findFirst()
                .orElse(set.document());
        String years = set.to() >= OPEN ? set.from() + "–" : set.from() + "–" + set.to();
        return "%n  --region %s --kind %s --year %s".formatted(set.region(), kind, years);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
