package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Reads the text of paragraphs of a DOC, whose text is one long string with signs for what is not text. */
final class OldRuns {

    private static final int LEVELS = 9;
    private static final int FIELD = 0x13;
    private static final int RESULT = 0x14;
    private static final int FIELD_END = 0x15;
    private static final int NO_BREAK_HYPHEN = 0x1E;

    /** The formats of numbers by their code, which counts them in the order of the later format. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(17, "japaneseDigitalTenThousand"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final Tally tally;
    private final Map<Integer, Integer> blocks = new HashMap<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Fields fields = new Fields();

    OldRuns(Tally tally) {
        this.tally = tally;
    }

    /** Numbers the paragraphs of the main text; none of other texts has a number. */
    void count(@Nullable Range main) {
        blocks.clear();
        for (int i = 0; main != null && i < main.numParagraphs(); i++) {
            blocks.put(main.getParagraph(i).getStartOffset(), i + 1);
        }
    }

    Written read(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        boolean goesOn = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean deleted = run.isMarkedDeleted();
            goesOn = deleted && run.text().endsWith("\r");
            String shown = shown(run, deleted || run.isVanished());
            if (deleted) {
                tally.add(Kind.TRACKED_CHANGE, "－" + run.text());
            } else if (run.isVanished()) {
                tally.add(Kind.HIDDEN_TEXT, shown);
            } else {
                if (run.isMarkedInserted()) {
                    tally.add(Kind.TRACKED_CHANGE, "＋" + shown);
                }
                text.append(shown);
            }
        }
        fields.endParagraph();
        int block = blocks.getOrDefault(paragraph.getStartOffset(), 0);
        String number = goesOn && text.isEmpty() ? "" : number(paragraph);
        return new Written(block, number, text.toString(), goesOn, List.of());
    }

    private String shown(CharacterRun run, boolean left) {
        if (!left && run.isSymbol() && fields.print()) {
            return Symbols.shown(run.getSymbolFont().getMainFontName(), run.getSymbolCharacter());
        }
        StringBuilder shown = new StringBuilder();
        run.text().chars().forEach(c -> add(shown, c));
        return shown.toString();
    }

    private void add(StringBuilder shown, int c) {
        switch (c) {
            case FIELD -> fields.begin();
            case RESULT -> fields.separate();
            case FIELD_END -> fields.end();
            default -> {
                if (fields.print()) {
                    shown.append(sign(c));
                }
            }
        }
    }

    private static String sign(int c) {
        return switch (c) {
            case '\t' -> "\t";
            case 0x0B, 0x0C, 0x0E -> "\n";
            case NO_BREAK_HYPHEN -> "-";
            case 0x85, 0x2028, 0x2029 -> " ";
            default -> c < ' ' ? "" : String.valueOf((char) c);
        };
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int level = Math.clamp(paragraph.getIlvl(), 0, LEVELS - 1);
        int[] count = counts.computeIfAbsent(list.getLsid(), any -> new int[0]);
        if (count.length == 0) {
            count = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                count[i] = start(list, i) - 1;
            }
            counts.put(list.getLsid(), count);
        }
        count[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            count[below] = start(list, below) - 1;
        }
        return written(list, level, count);
    }

    private static int start(HWPFList list, int level) {
        try {
            return list.getStartAt((char) level);
        } catch (RuntimeException e) {
            return 1;
        }
    }

    private static String written(HWPFList list, int level, int[] count) {
        String pattern = list.getNumberText((char) level);
        if (pattern == null || list.getNumberFormat((char) level) == 23) {
            return "";
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < LEVELS) {
                int number = c == level ? count[c] : Math.max(count[c], start(list, c));
                String format = FORMATS.getOrDefault(list.getNumberFormat(c), "decimal");
                written.append(Counting.write(number, format));
            } else {
                written.append(c);
            }
        }
        boolean blank = !written.isEmpty()
                && written.charAt(written.length() - 1) < 0x80
                && list.getTypeOfCharFollowingTheNumber((char) level) < 2;
        return written + (blank ? " " : "");
    }
}
