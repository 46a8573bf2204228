package duzhi.cli.report;

import duzhi.check.rule.Tally;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the checks ended, and why some were not carried out. */
final class TextChecks {

    /** So many reasons of one rule are shown. */
    private static final int SHOWN = 3;

    private final Sheet sheet;
    private final Words words;
    private final Overview overview;
    private final boolean all;

    TextChecks(Sheet sheet, Words words, Overview overview, boolean all) {
        this.sheet = sheet;
        this.words = words;
        this.overview = overview;
        this.all = all;
    }

    /** Where a check could not be carried out for one reason. */
    private static final class Met {
        private final Set<String> documents = new LinkedHashSet<>();
        private int times;
    }

    void print() {
        Tally total = overview.audit().total();
        sheet.blank();
        sheet.line(
                0,
                words.say(
                        "summary.checks",
                        total.pass() + total.fail() + total.notApplicable() + total.notRun(),
                        total.pass(),
                        total.fail(),
                        total.notApplicable(),
                        total.notRun()));
        notRun(overview.reasons(true));
        notCalledFor(overview.reasons(false));
    }

    private void notRun(List<Overview.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.line(2, words.say("summary.notRun"));
        Map<String, Map<String, Met>> rules = new LinkedHashMap<>();
        for (Overview.Reason reason : reasons) {
            Met met = rules.computeIfAbsent(reason.unrun().rule(), rule -> new LinkedHashMap<>())
                    .computeIfAbsent(words.in(reason.unrun().reason()), why -> new Met());
            met.documents.add(reason.unrun().document());
            met.times += reason.times();
        }
        rules.forEach(this::rule);
    }

    private void rule(String rule, Map<String, Met> reasons) {
        int most = all ? reasons.size() : SHOWN;
        reasons.entrySet().stream()
                .limit(most)
                .forEach(reason -> sheet.labelled(4, rule, reason.getKey() + where(reason.getValue())));
        if (reasons.size() > most) {
            int rest = reasons.values().stream()
                    .skip(most)
                    .mapToInt(met -> met.times)
                    .sum();
            sheet.labelled(4, rule, words.say("summary.reasons", rest));
        }
    }

    /** The document by name where there are several and it is one of them, else how many. */
    private String where(Met met) {
        String times = met.times > 1 ? words.say("times", met.times) : "";
        if (overview.audit().documents().size() == 1) {
            return times;
        }
        return met.documents.size() == 1
                ? times + "  " + sheet.paint().faint(String.join("", met.documents))
                : words.say("summary.documents", met.times, met.documents.size());
    }

    /** Checks that do not concern a document are only counted, by reason; the other formats list each. */
    private void notCalledFor(List<Overview.Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        sheet.line(2, words.say("summary.notApplicable"));
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        for (Overview.Reason reason : reasons) {
            rules.computeIfAbsent(words.in(reason.unrun().reason()), key -> new TreeSet<>())
                    .add(reason.unrun().rule());
        }
        rules.forEach((reason, own) -> sheet.labelled(4, reason, String.join(" ", own)));
    }
}
