package duzhi.publish.narrative;

import duzhi.form.model.Narrative.Section;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.narrative.Line.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words mean at a place of a template: the subjects of the section that its headings lead to, as the reader knows them. */
final class Scope {

    private static final List<String> LISTED = List.of("本类", "本项");

    private final duzhi.form.model.Narrative narrative;
    private final String[] headings = {"", "", ""};
    private @Nullable Section section;

    /** The item named last on the line, which {@code .general} is a part of. */
    private String item = "";

    /** Within lines that are written for every project. */
    private boolean projects;

    Scope(duzhi.form.model.Narrative narrative) {
        this.narrative = narrative;
    }

    /** Enters lines that are written for every project, or leaves them. */
    void projects(boolean within) {
        projects = within;
    }

    boolean isOfProjects() {
        return projects;
    }

    /** Goes on to a line; a heading opens its section. */
    void enter(Line line) {
        item = "";
        int level = List.of(Kind.PART, Kind.SECTION, Kind.SUBSECTION).indexOf(line.kind());
        if (level < 0) {
            return;
        }
        headings[level] = Numerals.without(line.kind(), line.text().replace("{年}", "2000"));
        for (int below = level + 1; below < headings.length; below++) {
            headings[below] = "";
        }
        section = narrative
                .under(Stream.of(headings).filter(words -> !words.isEmpty()).toList())
                .orElse(null);
    }

    /** The whole of the section, which shares without another whole are shares of; empty outside of sections. */
    Optional<Reference> whole() {
        return Optional.ofNullable(section).map(in -> new Reference("本节合计", in.at(), null, false));
    }

    /** What lists of functional classes and items are made within. */
    Coordinates listed() {
        return section == null ? Coordinates.ALL : section.at().and(section.items());
    }

    /** The figure that words name, {@code 名} or {@code 名.年初预算}; {@code listing} where 本项 has a meaning. */
    Optional<Reference> find(String words, boolean listing) {
        int point = words.indexOf('.');
        String name = point < 0 ? words : words.substring(0, point);
        Optional<Coordinates> which = point < 0 ? Optional.of(Coordinates.ALL) : figure(words.substring(point + 1));
        return which.flatMap(narrowed -> named(name, listing)
                .map(of -> new Reference(name, of.place().and(narrowed), also(of, narrowed), of.each())));
    }

    private static @Nullable Coordinates also(Reference of, Coordinates narrowed) {
        Coordinates also = of.also();
        return also == null ? null : also.and(narrowed);
    }

    private Optional<Reference> named(String name, boolean listing) {
        if (listing && LISTED.contains(name)) {
            return Optional.of(new Reference(name, listed(), null, true));
        }
        String folded = Labels.fold(name);
        Optional<Reference> subject = Optional.ofNullable(section)
                .flatMap(in -> in.subjects().stream()
                        .filter(each -> each.words().contains(folded))
                        .findFirst()
                        .map(each -> reference(name, in.at(), each)));
        return subject.or(() -> narrative.wholes().stream()
                .filter(each -> each.words().contains(folded))
                .findFirst()
                .map(each -> reference(name, stage(), each)));
    }

    private Reference reference(String name, Coordinates at, Subject subject) {
        Coordinates also = subject.also();
        return new Reference(name, at.and(whole(subject.at())), also == null ? null : at.and(also), false);
    }

    /** {@code .general} is a part of the item named before it. */
    private Coordinates whole(Coordinates place) {
        String named = place.find(Dimension.ITEM).orElse("");
        if (!named.startsWith(".")) {
            item = named.isEmpty() ? item : named;
            return place;
        }
        return place.with(Dimension.ITEM, named.equals(".") ? item : item + named);
    }

    private Coordinates stage() {
        return Optional.ofNullable(section)
                .flatMap(in -> in.at().find(Dimension.STAGE))
                .map(code -> Coordinates.ALL.with(Dimension.STAGE, code))
                .orElse(Coordinates.ALL);
    }

    private Optional<Coordinates> figure(String words) {
        return narrative.figures().stream()
                .filter(each -> each.words().contains(Labels.fold(words)))
                .findFirst()
                .map(Subject::at);
    }

    /** The words that name figures here. */
    String known() {
        Stream<Subject> here = section == null ? Stream.empty() : section.subjects().stream();
        return Stream.concat(here, narrative.wholes().stream())
                .map(each -> each.words().getFirst())
                .collect(Collectors.joining("、"));
    }

    /** What the section is known by, empty outside of sections. */
    String name() {
        return section == null ? "" : section.headings().getFirst();
    }
}
