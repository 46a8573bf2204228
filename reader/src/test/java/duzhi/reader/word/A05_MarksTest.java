package duzhi.reader.word;

import static duzhi.reader.word.Docx.cell;
import static duzhi.reader.word.Docx.p;
import static duzhi.reader.word.Docx.r;
import static duzhi.reader.word.Docx.row;
import static duzhi.reader.word.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Transcript;
import duzhi.reader.original.Copy;
import duzhi.reader.original.Copy.Loss;
import duzhi.reader.original.Mark;
import duzhi.reader.original.Marks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Findings become comments on exactly the words that a passage names, and nothing else of the document changes. */
final class A05_MarksTest {

    private static final String BOLD =
            "<w:r><w:rPr><w:b/></w:rPr><w:t>收入总计120.50万元，</w:t><w:t>支出总计118.00万元。</w:t></w:r>";

    @Test
    void a_comment_lies_on_the_words_and_tells_the_finding() throws IOException {
        byte[] docx = new Docx().body("<w:p>" + BOLD + "</w:p>").bytes();

        Copy copy = mark(docx, mark(1, 4, 10, "收支不平衡。\n改正其中一个数。"));

        assertThat(copy.marked()).isEqualTo(1);
        assertThat(commented(copy)).containsExactly("120.50");
        assertThat(part(copy, "word/comments.xml")).contains("w:author=\"Duzhi 度支\"", ">收支不平衡。<", ">改正其中一个数。<");
        assertThat(part(copy, "word/document.xml").split("<w:b/>", -1)).hasSize(4);
        assertThat(part(copy, "[Content_Types].xml")).contains("PartName=\"/word/comments.xml\"");
        assertThat(part(copy, "word/_rels/document.xml.rels")).contains("Target=\"comments.xml\"");
    }

    @Test
    void every_passage_of_a_document_can_be_marked_and_the_copy_reads_as_the_original() throws Exception {
        byte[] docx = varied().bytes();
        Transcript before = Docx.read(docx, Limits.DEFAULT);
        List<String> words = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        before.spots().each((int line, int from, int to, Spot spot) -> {
            words.add(before.lines().get(line - 1).substring(from, to));
            marks.add(new Mark(spot, Mark.Weight.NOTE, "第" + marks.size()));
        });

        Copy copy = Marks.write(docx, marks).orElseThrow();

        assertThat(copy.marked()).isEqualTo(marks.size());
        assertThat(commented(copy)).containsExactlyElementsOf(words);
        Transcript after = Docx.read(copy.bytes(), Limits.DEFAULT);
        assertThat(after.lines()).isEqualTo(before.lines());
        assertThat(after.remarks()).usingRecursiveComparison().isEqualTo(before.remarks());
    }

    private static Docx varied() {
        return new Docx()
                .body(
                        p("第一部分"),
                        "<w:p>" + r("本局2023年") + "<w:hyperlink>" + r("收入") + "</w:hyperlink>" + r("80万元") + "</w:p>",
                        "<w:p>" + r("甲") + "<w:r><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>",
                        "<w:p><w:ins w:id=\"7\">" + r("新增")
                                + "</w:ins><w:del w:id=\"8\"><w:r><w:delText>旧</w:delText></w:r>" + "</w:del>" + r("项目")
                                + "</w:p>",
                        table(2, row(cell("收入合计"), cell("120.50")), row(cell("支出合计"), cell("118.00"))),
                        p("完"));
    }

    @Test
    void parts_of_a_paragraph_are_marked_one_beside_the_other() throws IOException {
        byte[] docx = new Docx().body("<w:p>" + BOLD + "</w:p>").bytes();

        Copy copy = mark(docx, mark(1, 17, 23, "支出"), mark(1, 4, 10, "收入"), mark(1, 0, 26, "全句"));

        assertThat(commented(copy)).containsExactly("118.00", "120.50", "收入总计120.50万元，支出总计118.00万元。");
    }

    @Test
    void comments_already_there_stay_and_one_place_has_one_comment() throws IOException {
        byte[] docx = new Docx().body(p("收入80万元")).bytes();

        Copy first = mark(docx, mark(1, 2, 4, "一"), mark(1, 2, 4, "二"), mark(1, 2, 4, "一"));
        Copy second = mark(first.bytes(), mark(1, 0, 2, "三"));

        assertThat(first.marked()).isEqualTo(3);
        assertThat(commented(second)).containsExactly("80", "收入");
        assertThat(part(second, "word/comments.xml")).containsSubsequence("w:id=\"0\"", "一", "二", "w:id=\"1\"", "三");
    }

    @Test
    void a_text_box_is_marked_where_it_is_anchored() throws IOException {
        String box = "<w:r><w:pict><w:txbxContent>" + p("单位：万元") + "</w:txbxContent></w:pict></w:r>";
        byte[] docx = new Docx().body("<w:p>" + r("部门收支总表") + box + "</w:p>").bytes();

        Copy copy = mark(docx, mark(2, 3, 5, "单位不一致。"));

        assertThat(part(copy, "word/document.xml"))
                .containsSubsequence("commentRangeStart", "部门收支总表", "单位：万元", "commentRangeEnd");
    }

    @Test
    void a_place_that_is_not_there_is_not_counted() throws IOException {
        assertThat(mark(new Docx().body(p("预算")).bytes(), mark(9, 0, 1, "x"), mark(1, 0, 2, "y"))
                        .marked())
                .isEqualTo(1);
    }

    @Test
    void macros_stay_and_signatures_go_with_a_word_about_it() throws IOException {
        byte[] docx = new Docx()
                .put("word/vbaProject.bin", "宏")
                .put("_xmlsignatures/sig1.xml", "<Signature/>")
                .put(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/_xmlsignatures/sig1.xml\" ContentType=\"x\"/></Types>")
                .body(p("预算"))
                .bytes();

        Copy copy = mark(docx, mark(1, 0, 2, "x"));

        assertThat(copy.lost()).containsExactly(Loss.SIGNATURE);
        assertThat(part(copy, "word/vbaProject.bin")).isEqualTo("宏");
        assertThat(part(copy, "[Content_Types].xml")).doesNotContain("_xmlsignatures");
        assertThat(names(copy)).doesNotContain("_xmlsignatures/sig1.xml");
    }

    @Test
    void the_same_marks_give_the_same_bytes() throws IOException {
        byte[] docx = varied().bytes();

        assertThat(mark(docx, mark(1, 0, 2, "x")).bytes())
                .isEqualTo(mark(docx, mark(1, 0, 2, "x")).bytes());
    }

    private static Mark mark(int block, int from, int to, String words) {
        return new Mark(new Spot.Passage(block, from, to), Mark.Weight.ERROR, words);
    }

    private static Copy mark(byte[] docx, Mark... marks) throws IOException {
        return Marks.write(docx, List.of(marks)).orElseThrow();
    }

    /** The words inside each comment's range, in the order of the comments. */
    private static List<String> commented(Copy copy) throws IOException {
        String main = part(copy, "word/document.xml");
        List<String> commented = new ArrayList<>();
        for (int i = 0; main.contains("<w:commentReference w:id=\"" + i + "\""); i++) {
            Matcher range = Pattern.compile(
                            "(?s)<w:commentRangeStart w:id=\"" + i + "\"/>(.*)<w:commentRangeEnd w:id=\"" + i
                                    + "\"/><w:r><w:commentReference w:id=\"" + i + "\"/></w:r>")
                    .matcher(main);
            assertThat(range.find()).isTrue();
            commented.add(range.group(1).replaceAll("<w:tab/>", "\t").replaceAll("<w:del .*?</w:del>|<[^>]*>", ""));
        }
        return commented;
    }

    private static String part(Copy copy, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static List<String> names(Copy copy) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
