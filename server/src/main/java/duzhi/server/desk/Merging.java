package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A department's entries made of the office's own and those of its units. Lines that name a unit are replaced as a whole;
 * sheets that name none are added up; what only the department can say stays as it is.
 */
final class Merging {

    private static final String EXPENDITURE = "expenditure";
    private static final String AMOUNT = "amount";

    /** What was or is taken over from a unit. */
    record Part(String agency, String name, Content content) {

        /** The units its lines name: itself, and those it has taken over from in its turn. */
        Set<String> codes() {
            Set<String> codes = new LinkedHashSet<>(UnitLines.units(content));
            codes.add(agency);
            return codes;
        }
    }

    private final List<EntrySheet> sheets;
    private final UnitLines lines;
    private final Content own;
    private final Content wanted;
    private final Map<String, Consolidation.Effect> effects = new HashMap<>();
    private final List<Text> problems = new ArrayList<>();
    private final List<Text> remarks = new ArrayList<>();

    /**
     * Puts them together.
     *
     * @param own what the department has now
     * @param before what was taken over last, and makes way
     * @param now what is taken over
     */
    Merging(List<EntrySheet> sheets, Content own, List<Part> before, List<Part> now) {
        this.sheets = List.copyOf(sheets);
        this.lines = new UnitLines(sheets);
        this.own = own;
        Map<String, Set<String>> theirs = new LinkedHashMap<>();
        for (List<Part> parts : List.of(before, now)) {
            parts.forEach(part -> theirs.computeIfAbsent(part.agency(), any -> new LinkedHashSet<>())
                    .addAll(part.codes()));
        }
        theirs.forEach((agency, codes) -> effects.put(agency, effect(codes, part(now, agency))));
        Set<String> all = new LinkedHashSet<>();
        theirs.values().forEach(all::addAll);
        Content office = lines.of(own, all, false);
        clashes(office, now);
        now.forEach(this::whole);
        this.wanted = together(office, before, now);
    }

    private static Content part(List<Part> parts, String agency) {
        return parts.stream()
                .filter(part -> part.agency().equals(agency))
                .map(Part::content)
                .findFirst()
                .orElse(new Content(Map.of()));
    }

    private Consolidation.Effect effect(Set<String> codes, Content now) {
        Content had = lines.of(own, codes, true);
        Content has = lines.of(now, codes, true);
        return new Consolidation.Effect(
                UnitLines.count(has), UnitLines.count(had), had.sum(EXPENDITURE, AMOUNT), has.sum(EXPENDITURE, AMOUNT));
    }

    /** Nothing of a unit is lost on the way. */
    private void whole(Part part) {
        int odd = UnitLines.count(lines.of(part.content(), part.codes(), false));
        if (odd > 0) {
            problems.add(Text.of(
                    "“%s”有 %d 行没有写明是哪个单位的，不能汇入。请退回该单位改正",
                    "%s has %d lines that do not say whose they are and cannot be taken over; send it back to be mended",
                    part.name(),
                    odd));
        }
    }

    /** A code is one unit's or one project's. */
    private void clashes(Content office, List<Part> now) {
        Map<String, Text> units = new HashMap<>();
        Map<String, Text> projects = new HashMap<>();
        UnitLines.projects(office).forEach(code -> projects.put(code, new Text("本级", "the office itself")));
        for (Part part : now) {
            part.codes().forEach(code -> clash(new Text("单位", "unit"), code, part, units));
            UnitLines.projects(part.content()).forEach(code -> clash(new Text("项目", "project"), code, part, projects));
        }
    }

    private void clash(Text kind, String code, Part part, Map<String, Text> taken) {
        Text other = taken.putIfAbsent(code, new Text(part.name(), part.name()));
        if (other != null) {
            problems.add(new Text(
                    kind.zh() + "编码 " + code + " 在“" + other.zh() + "”和“" + part.name() + "”都有，汇在一起分不清。请一方先改编码",
                    "the " + kind.en() + " code " + code + " is used by " + other.en() + " and by " + part.name()
                            + "; one of them has to change it first"));
        }
    }

    private Content together(Content office, List<Part> before, List<Part> now) {
        Map<String, List<Map<String, String>>> together = new LinkedHashMap<>(own.sheets());
        for (EntrySheet sheet : sheets) {
            if (UnitLines.isKeyed(sheet)) {
                List<Map<String, String>> all = new ArrayList<>(office.lines(sheet.key()));
                now.forEach(part ->
                        all.addAll(lines.of(part.content(), part.codes(), true).lines(sheet.key())));
                together.put(sheet.key(), Settling.of(own.lines(sheet.key()), all));
                if (all.size() > Fields.LINES) {
                    problems.add(Text.of(
                            "“%s”汇总后有 %d 行，超过 %d 行",
                            "'%s' would have %d lines, which is more than %d", sheet.name(), all.size(), Fields.LINES));
                }
            } else if (AddedUp.isOne(sheet) || AddedUp.isTexts(sheet)) {
                AddedUp sum = new AddedUp(sheet);
                together.put(sheet.key(), sum.lines(own, contents(before), contents(now)));
                problems.addAll(sum.problems());
                remarks.addAll(sum.remarks());
            }
        }
        return new Content(together);
    }

    private static List<Content> contents(List<Part> parts) {
        return parts.stream().map(Part::content).toList();
    }

    /** The department's entries afterwards. */
    Content wanted() {
        return wanted;
    }

    /** What makes it impossible; nothing where it can be done. */
    List<Text> problems() {
        return problems.stream().distinct().toList();
    }

    /** What somebody should look at. */
    List<Text> remarks() {
        return remarks.stream().distinct().toList();
    }

    /** What comes of a unit; empty for one that is neither taken over nor was. */
    Optional<Consolidation.Effect> effect(String agency) {
        return Optional.ofNullable(effects.get(agency));
    }
}
