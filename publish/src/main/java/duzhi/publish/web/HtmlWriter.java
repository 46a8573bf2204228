package duzhi.publish.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.markup.Outline;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Writes a document as one page that needs nothing else: no script, no picture, no other file. Every figure is a link to
 * a panel that says what it is a value of, its exact value, the entries it is the sum of and where else it stands. The
 * page keeps to WCAG 2.2 AA: landmarks, one first heading, captions, headings named by every cell, nothing told by colour
 * alone. The same document gives the same bytes.
 */
public final class HtmlWriter {

    private static final String STYLE = resource();

    /**
     * Writes the page in UTF-8; the stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(Publication publication, OutputStream out) throws IOException {
        out.write(page(publication).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Publication publication) {
        Outline outline = new Outline(publication);
        Blocks blocks = new Blocks(publication, outline);
        int covers = covers(outline);
        List<Outline.Entry> entries = outline.entries();
        DomContent cover = header(
                        outline.isTitled() ? each() : h1(publication.title()),
                        blocks.render(entries.subList(0, covers)))
                .withClass("cover");
        DomContent content = main(blocks.render(entries.subList(covers, entries.size())))
                .withId("main")
                .withTabindex(-1);
        DomContent panels = blocks.origins().panels();
        String sheet = STYLE + blocks.widths();
        return "<!DOCTYPE html>\n"
                + html(
                                head(
                                        meta().withCharset("utf-8"),
                                        meta().attr("http-equiv", "Content-Security-Policy")
                                                .withContent(policy(sheet)),
                                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                        meta().withName("author").withContent(publication.agency()),
                                        meta().withName("generator").withContent("Duzhi"),
                                        title(publication.title()),
                                        link().withRel("icon").withHref("data:,"),
                                        style(rawHtml(sheet))),
                                body(
                                        a("跳到正文").withHref("#main").withClass("skip"),
                                        cover,
                                        div(contents(outline), content).withClass("columns"),
                                        panels))
                        .withLang("zh-CN")
                        .render()
                + "\n";
    }

    /** How many blocks at the beginning make up the cover. */
    private static int covers(Outline outline) {
        int count = 0;
        for (Outline.Entry entry : outline.entries()) {
            if (entry.block() instanceof Paragraph paragraph
                    && (paragraph.style() == Paragraph.Style.COVER_TITLE
                            || paragraph.style() == Paragraph.Style.COVER_LINE)) {
                count++;
            } else {
                break;
            }
        }
        return count;
    }

    private static DomContent contents(Outline outline) {
        return nav(
                        p("点按带下划线的数字，可查看它的出处。").withClass("hint"),
                        ul(each(outline.headings().stream()
                                .map(entry -> li(a(entry.text()).withHref("#" + entry.id()))
                                        .withClass("l" + entry.level()))
                                .toArray(DomContent[]::new))))
                .withClass(outline.printsContents() ? "contents again" : "contents")
                .attr("aria-label", "目录");
    }

    /** Nothing may be loaded or run; only this very style sheet is used. */
    private static String policy(String sheet) {
        return "default-src 'none'; img-src data:; style-src '%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(sheet));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("the style of the page is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the style of the page cannot be read", e);
        }
    }
}
