package duzhi.reader.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a paragraph gives reasons: figures there explain a change and state nothing of their own. */
final class Reasons {

    private static final Pattern BEGIN =
            Pattern.compile("主要(?:的)?(?:原因|是|由于|系|因)|原因(?:是|为|[：:，,])|(?:增加|减少|增长|下降|变动|变化)(?:的)?原因");
    private static final Pattern GOES_ON = Pattern.compile("^(?:[二三四五六]是|同时|另一方面|其次|再次)");

    private record Stretch(int from, int to) {}

    private final List<Stretch> stretches = new ArrayList<>();

    Reasons(String text) {
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (from < text.length() && begin.find(from)) {
            int to = end(text, begin.end());
            stretches.add(new Stretch(begin.start(), to));
            from = to;
        }
    }

    /** The end of the sentence, or of those after it that go on giving reasons. */
    private static int end(String text, int from) {
        int end = from;
        do {
            while (end < text.length() && "。；".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            end = Math.min(text.length(), end + 1);
        } while (end < text.length() && GOES_ON.matcher(text.substring(end)).find());
        return end;
    }

    boolean covers(int position) {
        return stretches.stream().anyMatch(each -> each.from() <= position && position < each.to());
    }
}
