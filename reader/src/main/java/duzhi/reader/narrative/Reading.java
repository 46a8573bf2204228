package duzhi.reader.narrative;

import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Direction;
import duzhi.form.model.Narrative.Section;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One paragraph being read from left to right. */
final class Reading {

    private final Narrator.Scene scene;
    private final Paragraph paragraph;
    private final String text;
    private final String masked;
    private final Section section;
    private final Subjects subjects;
    private final Coordinates at;
    private final Sentences sentences;
    private final Reasons reasons;
    private final Comparisons comparisons;
    private final List<Quantity> quantities;
    private final Measures measures;
    private final Wholes wholes;

    /** What the paragraph speaks of at this point. */
    private List<Coordinates> subject;

    private String code = "";
    private String item = "";
    private @Nullable Coordinates budget;
    private List<Coordinates> budgetOf = List.of();
    private @Nullable Fact lastAmount;
    private int lastChange = -1;
    private int lastChangeAt = -1;
    private int read;

    /** Something to read, at its position. */
    private record Mark(int position, Runnable reading) {}

    Reading(Narrator.Scene scene, Paragraph paragraph, Section section, Subjects subjects, List<Coordinates> carried) {
        this.scene = scene;
        this.paragraph = paragraph;
        this.text = paragraph.text();
        this.section = section;
        this.subjects = subjects;
        this.subject = carried;
        this.at = scene.base().and(section.at());
        this.sentences = new Sentences(text);
        this.reasons = new Reasons(text);
        this.comparisons = new Comparisons(text, scene);
        this.quantities = Quantity.of(text);
        this.masked = comparisons.masked();
        this.measures = new Measures(scene.narrative().figures());
        this.wholes = new Wholes(scene, at, subjects);
    }

    /** The functional code it spoke of last, or empty. */
    String code() {
        return code;
    }

    /** What it spoke of last, or nothing. */
    List<Coordinates> subject() {
        return subject;
    }

    void read() {
        opening();
        List<Mark> marks = new ArrayList<>();
        quantities.forEach(each -> marks.add(new Mark(each.start(), () -> take(each))));
        Matcher flat = Words.FLAT.matcher(text);
        while (flat.find()) {
            int start = flat.start();
            int end = flat.end();
            marks.add(new Mark(start, () -> flat(start, end)));
        }
        comparisons.ordered().forEach(each -> marks.add(new Mark(each.end(), () -> ordered(each))));
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::position))
                .forEach(mark -> mark.reading().run());
        for (int start = 0; start < text.length(); ) {
            int end = sentences.endOf(start);
            none(start, end);
            start = end;
        }
    }

    /** An item's name may stand before a sentence of its own: 行政运行（项）。主要用于…。全年预算为…. */
    private void opening() {
        if (section.functions()) {
            int first =
                    quantities.isEmpty() ? text.length() : quantities.getFirst().start();
            int end = Math.min(first, sentences.endOf(0));
            String words = text.substring(0, end);
            subjects.path(words).ifPresentOrElse(this::speakOf, () -> unknown(words));
        }
    }

    /** An item that no classification knows is not the one of the paragraph before. */
    private void unknown(String words) {
        if (FunctionPath.isOfItem(Labels.fold(words))) {
            subject = List.of();
        }
    }

    /** An item such as {@code .other} is a part of the item spoken of last. */
    private void speakOf(Subjects.Found found) {
        subject = found.places().stream().map(this::whole).toList();
        code = found.code();
    }

    private Coordinates whole(Coordinates place) {
        String named = place.find(Dimension.ITEM).orElse("");
        if (!named.startsWith(".")) {
            item = named.isEmpty() ? item : named;
            return place;
        }
        return place.with(Dimension.ITEM, named.equals(".") ? item : item + named);
    }

    private void take(Quantity quantity) {
        Figure figure = quantity.figure();
        if (figure == null || reasons.covers(quantity.start())) {
            scene.told().words().add(place(quantity));
            return;
        }
        int begin = Math.max(read, sentences.startOf(quantity.start()));
        read = quantity.end();
        switch (figure.unit().kind()) {
            case RATIO -> ratio(quantity, figure, begin);
            case MONEY -> money(quantity, figure, begin);
            default -> level(quantity, figure, begin);
        }
    }

    private Place place(Quantity quantity) {
        return paragraph.place(scene.document(), quantity.start(), quantity.end());
    }

    private void money(Quantity quantity, Figure figure, int begin) {
        Direction direction = direction(quantity, begin);
        if (direction == null) {
            level(quantity, figure, begin);
        } else if (!change(quantity, direction, figure, null, begin)) {
            scene.told().words().add(place(quantity));
        }
    }

    /** The direction that the words right before a figure say. */
    private @Nullable Direction direction(Quantity quantity, int begin) {
        int end = quantity.start() - (quantity.negative() ? 1 : 0);
        String before = Labels.fold(text.substring(begin, Math.max(begin, end)));
        Direction said = Words.direction(before);
        if (said == null) {
            said = comparisons
                    .last(quantity.start())
                    .filter(each -> Words.onlyFills(Labels.fold(text.substring(each.end(), quantity.start()))))
                    .map(Comparison::order)
                    .orElse(null);
        }
        boolean turned = quantity.negative() && said != null;
        return turned ? (said == Direction.UP ? Direction.DOWN : Direction.UP) : said;
    }

    /** A figure of a subject: named right before it, or spoken of before and measured here. */
    private void level(Quantity quantity, Figure figure, int begin) {
        String before = masked.substring(begin, quantity.start());
        String clause = Words.lastClause(Labels.fold(before));
        if (quantity.negative() || Words.moves(clause)) {
            scene.told().words().add(place(quantity));
            return;
        }
        Optional<Subjects.Found> found = subjects.last(before);
        boolean named = found.isPresent() && measures.leave(found.get().rest());
        found.filter(each -> named || each.code().length() > 0).ifPresent(this::speakOf);
        if (named || !subject.isEmpty() && measures.areAll(clause)) {
            state(quantity, figure, named ? found.get().rest() : clause, clause);
        } else if (figure.unit().kind() == Unit.Kind.COUNT || Words.isAside(before)) {
            scene.told().words().add(place(quantity));
        }
    }

    private void state(Quantity quantity, Figure figure, String rest, String clause) {
        Optional<String> year = Words.year(clause, scene.year());
        Optional<Coordinates> which = measures.named(rest);
        boolean executed =
                which.filter(each -> each.has(Dimension.STAGE, "executed")).isPresent();
        if (executed && year.isEmpty() && at.has(Dimension.STAGE, "initial")) {
            return;
        }
        List<Fact> stated = new ArrayList<>();
        for (Coordinates each : subject) {
            Coordinates whole = at.and(each).and(which.orElse(Coordinates.ALL));
            Coordinates place =
                    year.map(found -> whole.with(Dimension.YEAR, found)).orElse(whole);
            if (quantity.fits(place)) {
                stated.add(fact(quantity, figure, place, stated.size()));
            }
        }
        if (!stated.isEmpty()) {
            lastAmount = stated.getFirst();
            scene.told().facts().addAll(stated);
        }
        which.filter(each -> !executed).ifPresent(each -> {
            budget = each;
            budgetOf = subject;
        });
    }

    private Fact fact(Quantity quantity, Figure figure, Coordinates at, int number) {
        Place place = place(quantity);
        String id = scene.digest() + ":L" + place.line() + "C" + place.from();
        return Fact.stated(number == 0 ? id : id + "b", at, new Value.Number(figure), Source.plain(place));
    }

    private void ratio(Quantity quantity, Figure figure, int begin) {
        String before = text.substring(begin, quantity.start());
        Direction direction = direction(quantity, begin);
        if (direction != null) {
            if (!rated(quantity, figure, begin) && !change(quantity, direction, null, figure, begin)) {
                scene.told().words().add(place(quantity));
            }
            return;
        }
        Optional<String> completed = Words.completed(before);
        if (completed.isPresent()) {
            completion(quantity, figure, completed.get());
        } else {
            Words.shared(before).ifPresent(of -> share(quantity, figure, of));
        }
    }

    /** The rate of the change stated just before. */
    private boolean rated(Quantity quantity, Figure rate, int begin) {
        if (lastChange < 0
                || sentences.startOf(quantity.start()) > lastChangeAt
                || begin < lastChangeAt
                || comparisons.isAnyBetween(begin, quantity.start())) {
            return false;
        }
        Statement.Change change = (Statement.Change) scene.told().statements().get(lastChange);
        if (change.rate() != null || change.direction() == Direction.FLAT) {
            return false;
        }
        Place whole = paragraph.place(scene.document(), lastChangeAt, quantity.end());
        Statement.Change rated = new Statement.Change(
                change.subject(), change.against(), change.direction(), change.delta(), rate, change.reason(), whole);
        scene.told().statements().set(lastChange, rated);
        scene.told().said().add(place(quantity));
        return true;
    }

    private void share(Quantity quantity, Figure figure, String of) {
        Fact part = lastAmount;
        if (part == null) {
            return;
        }
        wholes.of(part, of)
                .map(whole -> new Statement.Share(part, whole, figure, place(quantity)))
                .ifPresent(scene.told().statements()::add);
    }

    private void completion(Quantity quantity, Figure figure, String of) {
        Optional<Coordinates> which = measures.named(Labels.fold(of))
                .or(() -> Optional.ofNullable(budget).filter(any -> subject.equals(budgetOf)))
                .or(measures::budget);
        if (which.isPresent() && !subject.isEmpty()) {
            Coordinates part = at.and(subject.getFirst()).with(Dimension.STAGE, "executed");
            scene.told()
                    .statements()
                    .add(new Statement.Completion(part, part.and(which.get()), figure, place(quantity)));
        }
    }

    private boolean change(
            Quantity quantity, Direction direction, @Nullable Figure delta, @Nullable Figure rate, int begin) {
        Optional<Comparison> with = comparisons.last(quantity.start());
        Optional<Coordinates> about = about(begin, quantity.start());
        Optional<Coordinates> against = about.flatMap(subject -> with.flatMap(each -> each.against(subject, budget)));
        if (against.isEmpty()) {
            return false;
        }
        add(about.get(), against.get(), direction, delta, rate, quantity.start(), quantity.end());
        return true;
    }

    private void add(
            Coordinates about,
            Coordinates against,
            Direction direction,
            @Nullable Figure delta,
            @Nullable Figure rate,
            int from,
            int to) {
        Place place = paragraph.place(scene.document(), from, to);
        String reason = direction == Direction.FLAT ? "" : reasonAfter(to);
        scene.told().statements().add(new Statement.Change(about, against, direction, delta, rate, reason, place));
        lastChange = scene.told().statements().size() - 1;
        lastChangeAt = from;
    }

    /** What a change is a change of: named in the words before it, else spoken of before. */
    private Optional<Coordinates> about(int begin, int end) {
        Optional<Subjects.Found> found = subjects.last(masked.substring(begin, end))
                .filter(each -> Words.leadsToChange(
                        Words.without(each.rest(), scene.narrative().figures())));
        found.ifPresent(this::speakOf);
        return subject.stream().findFirst().map(at::and);
    }

    /** 与上年持平. */
    private void flat(int start, int end) {
        Optional<Comparison> with = comparisons
                .last(start)
                .filter(each -> each.start() >= sentences.startOf(start))
                .filter(each -> Words.leadsToFlat(text.substring(each.end(), start)));
        if (with.isEmpty() || reasons.covers(start)) {
            return;
        }
        int begin = Math.max(Math.min(read, start), sentences.startOf(start));
        Optional<Coordinates> about = about(begin, start);
        about.flatMap(each -> with.get().against(each, budget))
                .ifPresent(other -> add(
                        about.get(),
                        other,
                        Direction.FLAT,
                        null,
                        null,
                        with.get().start(),
                        end));
    }

    /** 决算数小于全年预算数: a direction without a figure. */
    private void ordered(Comparison with) {
        boolean figure = quantities.stream().anyMatch(each -> each.start() == with.end());
        boolean executed = Words.endsWithExecuted(Labels.fold(text.substring(0, with.start())));
        Direction order = with.order();
        if (figure || !executed || order == null || reasons.covers(with.start())) {
            return;
        }
        int begin = Math.max(Math.min(read, with.start()), sentences.startOf(with.start()));
        about(begin, with.start())
                .map(named -> named.with(Dimension.STAGE, "executed"))
                .ifPresent(about -> with.against(
                                about, budget == null ? measures.budget().orElse(null) : budget)
                        .ifPresent(other -> add(about, other, order, null, null, with.start(), with.end())));
    }

    /** The reason follows the figures, in the same sentence or the next. */
    private String reasonAfter(int from) {
        String next = sentences.near(sentences.endOf(from));
        return Words.reason(sentences.near(from))
                .or(() -> Words.reason(next))
                .or(() -> Words.plainReason(next))
                .orElse("");
    }

    /** Sentences that say there is none: 未使用, 没有. */
    private void none(int start, int end) {
        String sentence = text.substring(start, end);
        Matcher none = Words.NONE.matcher(sentence);
        if (!none.find() || reasons.covers(start + none.start())) {
            return;
        }
        Optional<Subjects.Found> found = subjects.last(sentence.substring(none.start()));
        if (found.isPresent()) {
            Place place = paragraph.place(scene.document(), start, end);
            List<String> years = Words.years(sentence);
            Coordinates about = at.and(found.get().at());
            (years.isEmpty() ? List.of(scene.year()) : years)
                    .forEach(year ->
                            scene.told().statements().add(new Statement.None(about.with(Dimension.YEAR, year), place)));
        }
    }
}
