package duzhi.reader.intake;

import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.form.model.Narrative;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.reader.document.Transcript;
import duzhi.reader.narrative.Narrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the numbers printed in a document and says what became of each, so that none is lost silently. */
final class Census {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?");
    private static final Pattern DATE_AFTER = Pattern.compile("^\\s*(?:年|月|日|[-/]\\d{1,2}[-/])");
    private static final Pattern MONTH_OR_DAY = Pattern.compile("[月日]");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Pattern THRESHOLD_AFTER = Pattern.compile("^\\s*(?:万元|元)(?:以上|以下|[(（]含)");
    private static final Pattern REFERENCE_BEFORE = Pattern.compile("[〔\\[【(（第„]$");
    private static final Pattern REFERENCE_AFTER = Pattern.compile("^\\s*(?:[〕\\]】‟]|号)");
    private static final Pattern CODE_AFTER = Pattern.compile("^[类款项][)）]");
    private static final Pattern NUMBERING_AFTER = Pattern.compile("^\\s*[、.．)）]");
    private static final Pattern COUNTED_AFTER = Pattern.compile("^\\s*(?:[:：]|$)");

    private static final Pattern LONE_AMOUNT = Pattern.compile("\\s*-?[\\d,]+\\.\\d+\\s*");
    private static final int LONGEST_MARGIN = 8;
    private static final int LONGEST_AMOUNT = 40;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{4}");

    /** What was made of a stretch of a line; of several for one number the first made counts. */
    private record Claim(int order, int from, int to, Fate fate, String detail) {}

    private final Transcript transcript;
    private final List<String> lines;
    private final Map<Integer, List<Claim>> claims = new HashMap<>();
    private int made;
    private final Set<Integer> figureLines = new HashSet<>();
    private final IntPredicate tableLines;
    private final Set<Integer> unknownTableLines;

    private Census(Transcript transcript, IntPredicate tableLines, Set<Integer> unknownTableLines) {
        this.transcript = transcript;
        this.lines = transcript.lines();
        this.tableLines = tableLines;
        this.unknownTableLines = unknownTableLines;
    }

    static List<PrintedNumber> of(
            Transcript transcript,
            IntPredicate tableLines,
            List<FilledTable> tables,
            Set<Integer> unknownTableLines,
            List<Fact> facts,
            Narrator.Result told,
            List<Paragraph> paragraphs,
            @Nullable Narrative narrative) {
        Census census = new Census(transcript, tableLines, unknownTableLines);
        facts.forEach(fact -> census.claim(
                fact.source().place(), fact.value() instanceof Value.Empty ? Fate.WORDS : Fate.FACT, fact.id()));
        told.statements().forEach(statement -> census.claim(statement.at(), Fate.FACT, "statement"));
        told.said().forEach(place -> census.claim(place, Fate.FACT, "statement"));
        told.words().forEach(place -> census.claim(place, Fate.WORDS, "words"));
        tables.forEach(census::claim);
        census.figureLines(paragraphs, narrative);
        return census.count();
    }

    private void claim(Place place, Fate fate, String detail) {
        claim(place.line(), place.from(), place.to(), fate, detail);
    }

    private void claim(int line, int from, int to, Fate fate, String detail) {
        claims.computeIfAbsent(line, any -> new ArrayList<>()).add(new Claim(made++, from, to, fate, detail));
    }

    /** What the form read as words or codes, and what it left out with a reason. */
    private void claim(FilledTable table) {
        table.ignored()
                .forEach(ignored ->
                        claim(ignored.at(), Fate.UNPLACED, ignored.why().name().toLowerCase(Locale.ROOT)));
        table.fields().values().forEach(cell -> claim(cell.source().place(), Fate.WORDS, "field"));
        table.rows()
                .forEach(row -> row.cells().forEach((key, cell) -> {
                    boolean code = CODE.matcher(cell.text()).matches();
                    claim(cell.source().place(), code ? Fate.CODE : Fate.WORDS, key);
                }));
        table.printed()
                .forEach(row -> row.cells().stream()
                        .filter(cell ->
                                row.heading() || WORDS.matcher(cell.text()).find())
                        .forEach(cell -> claim(row.line(), cell.from(), cell.to(), Fate.WORDS, "words")));
    }

    /** Lines of sections whose figures are read: a figure left over there is unplaced, elsewhere it is part of words. */
    private void figureLines(List<Paragraph> paragraphs, @Nullable Narrative narrative) {
        if (narrative == null) {
            return;
        }
        paragraphs.stream()
                .filter(paragraph -> Narrator.sectionOf(narrative, paragraph).isPresent())
                .flatMap(paragraph -> paragraph.spans().stream())
                .forEach(span -> figureLines.add(span.line()));
    }

    private List<PrintedNumber> count() {
        List<PrintedNumber> numbers = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            count(line, numbers);
        }
        return numbers;
    }

    /** Goes through a line from left to right with the claims that are open there. */
    private void count(int line, List<PrintedNumber> numbers) {
        Matcher number = NUMBER.matcher(lines.get(line - 1));
        Queue<Claim> coming = new PriorityQueue<>(Comparator.comparingInt(Claim::from));
        coming.addAll(claims.getOrDefault(line, List.of()));
        List<Claim> open = new ArrayList<>();
        while (number.find()) {
            int start = number.start();
            while (!coming.isEmpty() && coming.element().from() <= start) {
                open.add(coming.remove());
            }
            open.removeIf(claim -> claim.to() <= start);
            numbers.add(fate(
                    line,
                    number,
                    open.stream()
                            .filter(claim -> number.end() <= claim.to())
                            .sorted(Comparator.comparingInt(Claim::order))
                            .toList()));
        }
    }

    private PrintedNumber fate(int line, Matcher number, List<Claim> own) {
        Place place = Place.ofText(transcript.path(), line, number.start(), number.end(), number.group());
        if (transcript.aside().get(line)) {
            return new PrintedNumber(place, Fate.NUMBERING, "");
        }
        for (Fate fate : List.of(Fate.FACT, Fate.UNPLACED)) {
            for (Claim claim : own) {
                if (claim.fate() == fate) {
                    return new PrintedNumber(place, fate, claim.detail());
                }
            }
        }
        Fate byBreak = beforeBreak(line, number);
        Fate byContext = byBreak == Fate.UNPLACED ? context(lines.get(line - 1), number) : byBreak;
        if (byContext != Fate.UNPLACED) {
            return new PrintedNumber(place, byContext, "");
        }
        if (!own.isEmpty()) {
            return new PrintedNumber(
                    place, own.getFirst().fate(), own.getFirst().detail());
        }
        boolean figures = figureLines.contains(line) || tableLines.test(line) || isLoneAmount(line);
        return new PrintedNumber(place, figures ? Fate.UNPLACED : Fate.WORDS, figures ? reason(line) : "");
    }

    /** An amount on a line of its own is a cell that lost its row; page numbers have no decimals. */
    private boolean isLoneAmount(int line) {
        String text = lines.get(line - 1);
        return text.length() <= LONGEST_AMOUNT && LONE_AMOUNT.matcher(text).matches();
    }

    private String reason(int line) {
        if (unknownTableLines.contains(line)) {
            return "unrecognised_table";
        }
        return tableLines.test(line) || isLoneAmount(line) ? "no_place" : "no_subject";
    }

    /** What a number is whose last word, such as 年 or 号, begins the next line. */
    private Fate beforeBreak(int line, Matcher number) {
        String text = lines.get(line - 1);
        boolean last = line < lines.size()
                && text.length() - number.end() <= LONGEST_MARGIN
                && text.substring(number.end()).isBlank();
        String next = last ? lines.get(line).stripLeading() : "";
        if (next.startsWith("年") && YEAR.matcher(number.group()).matches()
                || MONTH_OR_DAY.matcher(next).lookingAt()) {
            return Fate.DATE;
        }
        return next.startsWith("号") ? Fate.REFERENCE : Fate.UNPLACED;
    }

    private static Fate context(String line, Matcher number) {
        String before = line.substring(Math.max(0, number.start() - 4), number.start());
        String after = line.substring(number.end(), Math.min(line.length(), number.end() + 6));
        if (THRESHOLD_AFTER.matcher(after).find()) {
            return Fate.WORDS;
        }
        if (DATE_AFTER.matcher(after).find()) {
            return Fate.DATE;
        }
        if (REFERENCE_AFTER.matcher(after).find()
                || REFERENCE_BEFORE.matcher(before).find() && after.startsWith("〕")) {
            return Fate.REFERENCE;
        }
        if (before.strip().endsWith("公开") && after.strip().startsWith("表")) {
            return Fate.REFERENCE;
        }
        if (CODE_AFTER.matcher(after).find()) {
            return Fate.CODE;
        }
        if (before.endsWith("指标") && COUNTED_AFTER.matcher(after).find()) {
            return Fate.NUMBERING;
        }
        boolean begins = before.isBlank()
                || "。；;，：（(".indexOf(before.strip().charAt(before.strip().length() - 1)) >= 0;
        return begins && NUMBERING_AFTER.matcher(after).find() && number.group().length() <= 2
                ? Fate.NUMBERING
                : Fate.UNPLACED;
    }
}
