package duzhi.proof.generated;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Where;
import duzhi.ledger.source.Place;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Planted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which findings are about a planted defect: those of the level error or warning that the same document without
 * it does not have, and that touch the cell, row, table or sentence, by themselves, by what they explain, or by what they
 * suggest.
 */
record Judge(Planted planted, Set<String> before) {

    static Judge of(Planted planted, List<Finding> clean) {
        return new Judge(
                planted, clean.stream().flatMap(Judge::all).map(Judge::said).collect(Collectors.toSet()));
    }

    static String said(Finding finding) {
        return finding.rule() + " " + finding.message().zh();
    }

    /** A finding and all that it explains. */
    static Stream<Finding> all(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.symptoms().stream().flatMap(Judge::all));
    }

    static boolean weighs(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }

    /** What was not said before. */
    List<Finding> news(List<Finding> findings) {
        return findings.stream()
                .filter(Judge::weighs)
                .filter(finding -> all(finding).anyMatch(each -> !before.contains(said(each))))
                .toList();
    }

    boolean touches(Finding finding) {
        return all(finding).anyMatch(this::touchesItself);
    }

    private boolean touchesItself(Finding finding) {
        if (planted.defect() == Defect.MISSING_TABLE) {
            return plain(finding.message().zh()).contains(core(planted.table()));
        }
        Stream<Place> places = Stream.concat(
                finding.where().stream().map(Where::place),
                finding.repair().stream().flatMap(Judge::changed));
        return places.anyMatch(planted.sentence().isEmpty() ? this::isInTable : this::isInSentence);
    }

    private static Stream<Place> changed(Suggestion suggestion) {
        return suggestion.changes().stream().map(Suggestion.Change::at);
    }

    private boolean isInTable(Place place) {
        boolean inTable = place.isCell() && core(place.table()).equals(core(planted.table()));
        boolean ofRow = planted.defect() == Defect.MISSING_ROW || planted.defect() == Defect.SHIFTED_ROW;
        boolean whole =
                planted.defect() == Defect.MISSING_ROW && core(place.text()).equals(core(planted.table()));
        return whole
                || inTable
                        && (ofRow
                                || bare(place.text()).contains(bare(planted.now()))
                                || core(place.row()).equals(core(planted.row())));
    }

    private boolean isInSentence(Place place) {
        return !place.isCell()
                && !place.text().isEmpty()
                && bare(planted.sentence()).contains(bare(place.text()));
    }

    /** A title without its year and the department before it. */
    private static String core(String words) {
        return plain(words).replaceFirst("^\\d{4}年(?:度)?(?:部门)?", "");
    }

    /** Without blanks and quotation marks, brackets alike. */
    private static String plain(String words) {
        return bare(words).replaceAll("[“”\"]", "").replace('(', '（').replace(')', '）');
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s,，]", "");
    }
}
