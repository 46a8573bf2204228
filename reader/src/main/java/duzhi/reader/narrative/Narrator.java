package duzhi.reader.narrative;

import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Direction;
import duzhi.form.model.Narrative;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the sentences of one document's narrative say about figures. */
public final class Narrator {

    private static final Pattern QUANTITY =
            Pattern.compile("(?<![\\d,.])(\\d[\\d,]{0,25}(?:\\.\\d{1,10})?)(万元|亿元|元|%|辆|台|套|个|人次|人)(以上|以下)?");
    private static final Pattern UP = Pattern.compile("增加|增长|上升|提高");
    private static final Pattern DOWN = Pattern.compile("减少|下降|降低|压减|压缩");
    private static final Pattern BASE = Pattern.compile("[与和比较](20\\d{2})年");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern FLAT = Pattern.compile("持平");
    private static final Pattern NONE = Pattern.compile("未使用|未安排|没有|未发生|均无|无");
    private static final Pattern REASON = Pattern.compile("主要(?:原因)?是?[：:]?(?:由于|因为|原因[是为]?[：:]?)?([^。；]{2,})");
    private static final Pattern STATED_REASON = Pattern.compile("主要(?:原因|是|由于|因)");

    private static final int LONGEST_REASON = 1_000;

    private final String document;
    private final String digest;
    private final Coordinates base;
    private final Narrative narrative;
    private final Subjects.FunctionNames functions;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private Narrator(String document, String digest, Coordinates base, Narrative narrative, FunctionLookup functions) {
        this.document = document;
        this.digest = digest;
        this.base = base;
        this.narrative = narrative;
        this.functions = functions::code;
    }

    /** Code of a functional classification's name at a level (1 to 3, 0 for any), empty where none or several. */
    public interface FunctionLookup {
        Optional<String> code(String name, int level);
    }

    /** What was read: facts at the places of table cells, and statements about them. */
    public record Result(List<Fact> facts, List<Statement> statements) {}

    /** Reads the sections that the narrative's definition knows. */
    public static Result read(
            String document,
            String digest,
            Coordinates base,
            Narrative narrative,
            List<Paragraph> paragraphs,
            FunctionLookup functions) {
        Narrator narrator = new Narrator(document, digest, base, narrative, functions);
        paragraphs.stream().filter(paragraph -> paragraph.heading() == null).forEach(narrator::read);
        return new Result(narrator.facts, narrator.statements);
    }

    /** The section of the definition that a paragraph stands in, by the innermost heading that is known. */
    public static Optional<Section> sectionOf(Narrative narrative, Paragraph paragraph) {
        for (String words : paragraph.section().reversed()) {
            String folded = Labels.fold(words);
            Optional<Section> section = narrative.sections().stream()
                    .filter(each -> each.headings().contains(folded))
                    .findFirst();
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    private void read(Paragraph paragraph) {
        sectionOf(narrative, paragraph).ifPresent(section -> new Reading(paragraph, section).read());
    }

    /** One paragraph being read from left to right. */
    private final class Reading {

        private final Paragraph paragraph;
        private final String text;
        private final Section section;
        private final Subjects subjects;
        private final Coordinates at;
        private final Sentences sentences;
        private final NavigableMap<Integer, String> baseYears = new TreeMap<>();
        private @Nullable Fact lastAmount;
        private int lastChange = -1;
        private int lastChangeAt = -1;
        private @Nullable Coordinates subject;

        Reading(Paragraph paragraph, Section section) {
            this.paragraph = paragraph;
            this.text = paragraph.text();
            this.section = section;
            this.subjects = new Subjects(section, functions);
            this.at = base.and(section.at());
            this.sentences = new Sentences(text);
            BASE.matcher(text).results().forEach(match -> baseYears.put(match.end(), match.group(1)));
        }

        void read() {
            Matcher quantity = QUANTITY.matcher(text);
            int from = 0;
            while (quantity.find()) {
                int begin = Math.max(from, sentences.startOf(quantity.start()));
                take(quantity, text.substring(begin, quantity.start()));
                from = quantity.end();
            }
            for (int start = 0; start < text.length(); ) {
                int end = sentences.endOf(start);
                wordsOnly(start, end);
                start = end;
            }
        }

        private void take(Matcher quantity, String before) {
            boolean threshold = quantity.group(3) != null;
            if (threshold) {
                return;
            }
            Figure figure = new Figure(
                    new BigDecimal(quantity.group(1).replace(",", "")),
                    Unit.find(quantity.group(2)).orElse(Unit.PIECES));
            Place place = paragraph.place(document, quantity.start(), quantity.end());
            switch (figure.unit().kind()) {
                case RATIO -> ratio(figure, before, place, quantity);
                case MONEY -> money(figure, before, place, quantity);
                default -> count(figure, before, place);
            }
        }

        private void ratio(Figure figure, String before, Place place, Matcher quantity) {
            Direction direction = direction(before);
            if (before.contains("占") && lastAmount != null) {
                statements.add(new Statement.Share(lastAmount, at, figure, place));
            } else if (direction != null && lastChange >= 0) {
                Statement.Change change = (Statement.Change) statements.get(lastChange);
                boolean sameSentence = sentences.startOf(quantity.start()) <= lastChangeAt;
                if (change.rate() == null && sameSentence) {
                    statements.set(lastChange, withRate(change, figure, quantity));
                }
            } else if (direction != null) {
                change(direction, null, figure, before, quantity);
            }
        }

        private Statement.Change withRate(Statement.Change change, Figure rate, Matcher quantity) {
            Place whole = paragraph.place(document, lastChangeAt, quantity.end());
            return new Statement.Change(
                    change.subject(), change.base(), change.direction(), change.delta(), rate, change.reason(), whole);
        }

        private void money(Figure figure, String before, Place place, Matcher quantity) {
            Direction direction = direction(before);
            if (direction != null && baseYear(quantity.start()).isPresent()) {
                change(direction, figure, null, before, quantity);
                return;
            }
            subjects.last(before).ifPresent(found -> {
                subject = found;
                lastAmount = state(found, figure, place);
            });
        }

        private void count(Figure figure, String before, Place place) {
            if (section.at().has(Dimension.MEASURE, "count")) {
                subjects.last(before).ifPresent(found -> state(found, figure, place));
            }
        }

        private Fact state(Coordinates narrowed, Figure figure, Place place) {
            Fact fact = Fact.stated(
                    digest + ":L" + place.line() + "C" + place.from(),
                    at.and(narrowed),
                    new Value.Number(figure),
                    Source.plain(place));
            facts.add(fact);
            return fact;
        }

        private void change(
                Direction direction, @Nullable Figure delta, @Nullable Figure rate, String before, Matcher quantity) {
            Coordinates about = subjects.last(before).orElse(subject);
            Optional<String> year = baseYear(quantity.start());
            if (about == null || year.isEmpty()) {
                return;
            }
            Place place = paragraph.place(document, quantity.start(), quantity.end());
            String reason = reasonAfter(quantity.end());
            statements.add(new Statement.Change(at.and(about), year.get(), direction, delta, rate, reason, place));
            lastChange = statements.size() - 1;
            lastChangeAt = quantity.start();
        }

        /** The year compared with, named in this sentence or before it in the paragraph. */
        private Optional<String> baseYear(int before) {
            return Optional.ofNullable(baseYears.floorEntry(before)).map(Map.Entry::getValue);
        }

        /** A stretch of the text, as much of it as may say a reason. */
        private String stretch(int from, int to) {
            return text.substring(from, Math.min(to, from + LONGEST_REASON));
        }

        /** The reason follows the figures, in the same sentence or the next. */
        private String reasonAfter(int from) {
            int end = sentences.endOf(from);
            String rest = stretch(from, end);
            if (!STATED_REASON.matcher(rest).find() && end < text.length()) {
                rest = stretch(end, sentences.endOf(end));
            }
            Matcher reason = REASON.matcher(rest);
            return STATED_REASON.matcher(rest).find() && reason.find() ? reason.group(1) : "";
        }

        /** Sentences that speak of figures without printing one: 与上年持平, 未使用. */
        private void wordsOnly(int start, int end) {
            String sentence = text.substring(start, end);
            Place place = paragraph.place(document, start, end);
            Matcher flat = FLAT.matcher(sentence);
            if (flat.find()) {
                Coordinates about =
                        subjects.last(sentence.substring(0, flat.start())).orElse(subject);
                Optional<String> year = baseYear(start + flat.start());
                if (about != null && year.isPresent()) {
                    statements.add(
                            new Statement.Change(at.and(about), year.get(), Direction.FLAT, null, null, "", place));
                }
            }
            Matcher none = NONE.matcher(sentence);
            if (none.find()) {
                subjects.last(sentence.substring(none.start()))
                        .ifPresent(about -> none(sentence, at.and(about), place));
            }
        }

        private void none(String sentence, Coordinates about, Place place) {
            List<String> years = YEAR.matcher(sentence)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            for (String year :
                    years.isEmpty() ? List.of(about.find(Dimension.YEAR).orElse("")) : years) {
                statements.add(new Statement.None(about.with(Dimension.YEAR, year), place));
            }
        }
    }

    /** The direction said last. */
    private static @Nullable Direction direction(String before) {
        int up = lastEnd(UP, before);
        int down = lastEnd(DOWN, before);
        if (up < 0 && down < 0) {
            return null;
        }
        return up > down ? Direction.UP : Direction.DOWN;
    }

    private static int lastEnd(Pattern pattern, String words) {
        return pattern.matcher(words)
                .results()
                .mapToInt(match -> match.end())
                .max()
                .orElse(-1);
    }
}
