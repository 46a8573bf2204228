package duzhi.reader.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a browser shows of an element. */
final class Shown {

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "iframe",
            "object",
            "embed",
            "nav",
            "select",
            "datalist",
            "audio",
            "video",
            "canvas",
            "svg",
            "map",
            "noframes",
            "xml");
    private static final Pattern HIDING =
            Pattern.compile("(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)(?:!important)?(?:;|$)");

    private Shown() {}

    /** Elements whose content is never text of the page. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Elements that hide what would be text of the page. */
    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || HIDING.matcher(style(element)).find();
    }

    /** The element's own style without blanks, in lower case. */
    static String style(Element element) {
        return element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
