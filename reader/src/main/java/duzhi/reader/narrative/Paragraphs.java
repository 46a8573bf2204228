package duzhi.reader.narrative;

import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Paragraph.Heading;
import duzhi.form.filled.Paragraph.Span;
import duzhi.reader.document.Clean;
import duzhi.reader.document.Cleaner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds paragraphs from lines: joins what a page break cut, knows headings and what stands under them. */
public final class Paragraphs {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern PART = Pattern.compile("^第([" + DIGITS + "]{1,5})部分[、：:]?(.*)$");
    private static final Pattern SECTION = Pattern.compile("^([" + DIGITS + "]{1,5})、(.*)$");
    private static final Pattern ITEM = Pattern.compile("^[(（]([" + DIGITS + "]{1,5})[)）][、]?(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}(?:、|[.．](?!\\d))|[(（]\\d{1,2}[)）])");
    private static final Pattern TITLE = Pattern.compile("(?:说明|解释|职能|职责|机构设置|概况|情况|目录)$");
    private static final Pattern SENTENCE = Pattern.compile("[，,；;。：:]");
    private static final Pattern CLAUSE = Pattern.compile("[，。；]");
    private static final Pattern CONTENTS = Pattern.compile("目\\s*录");
    private static final Pattern LEADER = Pattern.compile("[.．…·]{3,}\\s*\\d*$");
    private static final int LONGEST_HEADING = 50;
    private static final int SHORTEST_CUT = 15;

    private final List<String> lines;
    private final IntPredicate elsewhere;
    private final BitSet joined;
    private final BitSet begun;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> section = new ArrayList<>(List.of("", "", ""));

    private Paragraphs(List<String> lines, IntPredicate elsewhere, BitSet joined, BitSet begun) {
        this.lines = lines;
        this.elsewhere = elsewhere;
        this.joined = joined;
        this.begun = begun;
    }

    /**
     * The paragraphs of a text.
     *
     * @param elsewhere tells lines (from 1) that belong to tables
     */
    public static List<Paragraph> of(List<String> lines, IntPredicate elsewhere) {
        return of(lines, elsewhere, new BitSet(), new BitSet());
    }

    /**
     * The paragraphs of a text whose original shows where they begin.
     *
     * @param elsewhere tells lines (from 1) that belong to tables
     * @param joined lines (from 1) that surely go on with the line before
     * @param begun lines (from 1) that surely begin a paragraph; where neither is known, punctuation decides
     */
    public static List<Paragraph> of(List<String> lines, IntPredicate elsewhere, BitSet joined, BitSet begun) {
        Paragraphs builder = new Paragraphs(lines, elsewhere, joined, begun);
        builder.build();
        return builder.paragraphs;
    }

    private void build() {
        List<Clean> parts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (elsewhere.test(line)) {
                flush(parts, numbers);
                continue;
            }
            Clean clean = Cleaner.clean(lines.get(line - 1));
            if (clean.isBlank()) {
                continue;
            }
            if (!parts.isEmpty() && !goesOn(parts, line, clean.text())) {
                flush(parts, numbers);
            }
            parts.add(clean);
            numbers.add(line);
        }
        flush(parts, numbers);
    }

    /** Whether a line continues the paragraph before it: that one is no heading and has not come to an end. */
    private boolean goesOn(List<Clean> parts, int line, String next) {
        if (joined.get(line) || begun.get(line)) {
            return joined.get(line);
        }
        String last = parts.getLast().text();
        boolean open = parts.size() > 1 || heading(last).isEmpty() && (isProse(last) || isCut(last, next));
        return open && !hasEnded(last) && !begins(next);
    }

    /** A full line of words without a sign is the beginning of the sentence that the next line ends. */
    private static boolean isCut(String last, String next) {
        return last.length() >= SHORTEST_CUT
                && !TITLE.matcher(last).find()
                && CLAUSE.matcher(next).find();
    }

    /** A sentence has, and a line of the contents with its page. */
    private static boolean hasEnded(String text) {
        return "。；！？;!?".indexOf(text.charAt(text.length() - 1)) >= 0
                || LEADER.matcher(text).find();
    }

    private static boolean begins(String next) {
        return PART.matcher(next).lookingAt()
                || SECTION.matcher(next).lookingAt()
                || ITEM.matcher(next).lookingAt()
                || NUMBERED.matcher(next).lookingAt()
                || CONTENTS.matcher(next).matches();
    }

    /** Words with punctuation or too many for a title. */
    private static boolean isProse(String text) {
        return text.length() > LONGEST_HEADING || SENTENCE.matcher(text).find();
    }

    private void flush(List<Clean> parts, List<Integer> numbers) {
        if (parts.isEmpty()) {
            return;
        }
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < parts.size(); i++) {
            spans.add(new Span(numbers.get(i), start, parts.get(i).columns()));
            start += parts.get(i).text().length();
        }
        add(Clean.join(parts).text(), spans);
        parts.clear();
        numbers.clear();
    }

    private void add(String text, List<Span> spans) {
        Heading heading = heading(text).orElse(null);
        if (heading == null && titles(text)) {
            section.set(0, text);
        } else if (heading == null && isTitle(text)) {
            title(text);
        }
        if (heading != null) {
            section.set(heading.level() - 1, heading.words());
            section.subList(heading.level(), 3).replaceAll(any -> "");
        }
        List<String> above = section.stream().filter(words -> !words.isEmpty()).toList();
        paragraphs.add(new Paragraph(text, heading, above, spans));
    }

    /** A part's title often stands on a line of its own under its number. */
    private boolean titles(String text) {
        Paragraph before = paragraphs.isEmpty() ? null : paragraphs.getLast();
        return before != null
                && before.heading() != null
                && before.heading().level() == 1
                && before.heading().words().isEmpty()
                && !isProse(text);
    }

    /** The rest of a heading that the page was too narrow for, or a title of its own. */
    private void title(String text) {
        Heading before = paragraphs.isEmpty() ? null : paragraphs.getLast().heading();
        if (before != null && !TITLE.matcher(before.words()).find()) {
            section.set(before.level() - 1, before.words() + text);
        } else {
            section.replaceAll(any -> "");
            section.set(0, text);
        }
    }

    /** A title without a number that stands alone and names a kind of text. */
    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_HEADING
                && !SENTENCE.matcher(text).find()
                && !NUMBERED.matcher(text).find()
                && TITLE.matcher(text).find();
    }

    private static Optional<Heading> heading(String text) {
        List<Pattern> levels = List.of(PART, SECTION, ITEM);
        for (int level = 1; level <= levels.size(); level++) {
            Matcher matcher = levels.get(level - 1).matcher(text);
            if (matcher.matches()) {
                String words = matcher.group(2).endsWith("。")
                        ? matcher.group(2).substring(0, matcher.group(2).length() - 1)
                        : matcher.group(2);
                boolean title = words.length() <= LONGEST_HEADING
                        && !SENTENCE.matcher(words).find();
                return title ? Optional.of(new Heading(level, number(matcher.group(1)), words)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 十二 is 12. */
    static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(chinese.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)) + 1;
        int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(chinese.length() - 1)) + 1;
        return tens * 10 + ones;
    }
}
