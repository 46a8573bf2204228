package duzhi.publish.narrative;

import duzhi.check.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a line: words, or a placeholder {@code {名}} or {@code {名:argument}}.
 *
 * @param printed the stretch as it stands there
 * @param name the placeholder's name, or empty for words
 * @param argument what stands after the colon, or empty
 */
record Token(String printed, String name, String argument) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    /** The stretches of a line; a bracket without its other is a fault. */
    static List<Token> of(Line line, List<Fault> faults) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(line.text());
        int from = 0;
        while (found.find()) {
            words(line, line.text().substring(from, found.start()), tokens, faults);
            tokens.add(placeholder(found.group(), found.group(1).strip()));
            from = found.end();
        }
        words(line, line.text().substring(from), tokens, faults);
        return tokens;
    }

    private static void words(Line line, String words, List<Token> tokens, List<Fault> faults) {
        if (words.contains("{") || words.contains("}")) {
            faults.add(new Fault(
                    line.number(),
                    words,
                    new Text("花括号不成对；占位符写作 {名称}", "a curly bracket lacks its other; placeholders are written {name}")));
        } else if (!words.isEmpty()) {
            tokens.add(new Token(words, "", ""));
        }
    }

    private static Token placeholder(String printed, String inside) {
        int colon = colon(inside);
        return colon < 0
                ? new Token(printed, inside, "")
                : new Token(
                        printed,
                        inside.substring(0, colon).strip(),
                        inside.substring(colon + 1).strip());
    }

    /** Both colons will do, since input methods give either. */
    private static int colon(String inside) {
        int half = inside.indexOf(':');
        int full = inside.indexOf('：');
        return half < 0 ? full : full < 0 ? half : Math.min(half, full);
    }

    boolean isWords() {
        return !printed.startsWith("{");
    }

    /** Whether it opens a passage that {@code {完}} ends. */
    boolean opens() {
        return name.equals("如果") || name.equals("每类") || name.equals("每项");
    }

    boolean isElse() {
        return name.equals("否则");
    }

    boolean closes() {
        return name.equals("完");
    }
}
