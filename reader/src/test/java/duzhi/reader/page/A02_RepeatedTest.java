package duzhi.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** A heading that comes again on the next page is the same heading, even where lines are missing in it. */
class A02_RepeatedTest {

    @Test
    void aHeadingWithoutItsLinesIsDividedAsTheFirstTime() {
        Paper paper = frame(new Paper()).upright(200, 100, 160).upright(300, 100, 160);
        words(paper, "一", "1.00", "2.00").turn();
        frame(paper).upright(200, 130, 160).upright(300, 130, 160);
        Transcript read = words(paper, "二", "3.00", "4.00").read();

        assertThat(read.lines()).containsExactly("项目\t上年\t本年", "一\t1.00\t2.00", "项目\t上年\t本年", "二\t3.00\t4.00");
    }

    private static Paper frame(Paper paper) {
        return paper.level(100, 100, 400)
                .level(130, 100, 400)
                .level(160, 100, 400)
                .upright(100, 100, 160)
                .upright(400, 100, 160);
    }

    private static Paper words(Paper paper, String label, String one, String other) {
        return paper.text(110, 120, "项目")
                .text(210, 120, "上年")
                .text(310, 120, "本年")
                .text(110, 150, label)
                .text(210, 150, one)
                .text(310, 150, other);
    }
}
