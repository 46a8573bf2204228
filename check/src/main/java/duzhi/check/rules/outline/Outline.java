package duzhi.check.rules.outline;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a document.
 *
 * @param cover what stands before the contents
 * @param contents the lines of the list of contents, empty where there is none
 * @param body everything after it
 */
public record Outline(List<Paragraph> cover, List<Paragraph> contents, List<Paragraph> body) {

    private static final Pattern LEADER = Pattern.compile("[.．…·\\s]*\\d*$");
    private static final int LONGEST_ENTRY = 60;

    /** Tells the parts of a document apart. */
    public static Outline of(FilledDocument document) {
        List<Paragraph> all = document.paragraphs();
        int list = indexOfContents(all);
        if (list < 0) {
            return new Outline(List.of(), List.of(), all);
        }
        int body = bodyAfter(all, list + 1, firstTable(document));
        return new Outline(all.subList(0, list), all.subList(list + 1, body), all.subList(body, all.size()));
    }

    /** An entry of the contents without its dots and page number. */
    public static String entry(Paragraph paragraph) {
        return LEADER.matcher(paragraph.text()).replaceFirst("");
    }

    /** Paragraphs of the body under a part or section whose heading contains these words, headings left out. */
    public List<Paragraph> under(String words) {
        return body.stream()
                .filter(paragraph -> paragraph.heading() == null)
                .filter(paragraph -> paragraph.section().stream().anyMatch(heading -> heading.contains(words)))
                .toList();
    }

    /** Headings of the body. */
    public List<Paragraph> headings() {
        return body.stream().filter(paragraph -> paragraph.heading() != null).toList();
    }

    private static int indexOfContents(List<Paragraph> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).text().replaceAll("\\s", "").equals("目录")) {
                return i;
            }
        }
        return -1;
    }

    private static int firstTable(FilledDocument document) {
        return document.tables().stream().mapToInt(FilledTable::firstLine).min().orElse(Integer.MAX_VALUE);
    }

    /** The body begins where the first entry is printed again, or with the first prose or table. */
    private static int bodyAfter(List<Paragraph> all, int from, int table) {
        Optional<Paragraph> first = all.stream().skip(from).findFirst();
        for (int i = from + 1; i < all.size(); i++) {
            Paragraph paragraph = all.get(i);
            if (paragraph.line() >= table
                    || first.filter(entry -> repeats(entry, paragraph)).isPresent()) {
                return i;
            }
            if (entry(paragraph).length() > LONGEST_ENTRY) {
                return i;
            }
        }
        return all.size();
    }

    private static boolean repeats(Paragraph entry, Paragraph later) {
        Paragraph.Heading first = entry.heading();
        Paragraph.Heading again = later.heading();
        if (first == null || again == null) {
            return entry(entry).equals(later.text());
        }
        return first.level() == again.level()
                && first.number() == again.number()
                && (first.level() == 1 || entry(entry).equals(later.text()));
    }
}
