package duzhi.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text.Language;
import duzhi.cli.original.Originals;
import duzhi.ledger.source.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void markersStandUnderTheirPlace() {
        Place place = SampleDocument.text(9, "207.85");
        String line = SampleDocument.LINES.get(8);
        Excerpt excerpt = Excerpt.around(line, place.from(), place.to(), 200);
        assertThat(excerpt.indent()).isEqualTo(Columns.width(line.substring(0, place.from())));
        assertThat(excerpt.marker('^').strip()).hasSize("207.85".length());
    }

    @Property(tries = 500)
    void aMarkerAlwaysCoversThePlace(
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 12) int length,
            @ForAll @IntRange(min = 4, max = 120) int room) {
        String line = SampleDocument.LINES.get(8);
        int start = Math.min(from, line.length());
        int end = Math.min(start + length, line.length());
        Excerpt excerpt = Excerpt.around(line, start, end, room);
        String marked = columns(excerpt.text(), excerpt.indent(), excerpt.width());
        String place = line.substring(start, end);
        if (Columns.width(place) <= room) {
            assertThat(marked).startsWith(place);
        } else {
            assertThat(place).startsWith(marked);
            assertThat(Columns.width(marked)).isLessThanOrEqualTo(room);
        }
    }

    /** What stands in these terminal columns. */
    private static String columns(String text, int indent, int width) {
        StringBuilder here = new StringBuilder();
        int column = 0;
        for (int codePoint : text.codePoints().toArray()) {
            if (column >= indent && column < indent + width) {
                here.appendCodePoint(codePoint);
            }
            column += Columns.width(codePoint);
        }
        return here.toString();
    }

    @Test
    void widthsFollowEastAsianWidth() {
        assertThat(Columns.width("abc")).isEqualTo(3);
        assertThat(Columns.width("\u5e74\uff08\uff09")).isEqualTo(6);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width("\uff76\u201c")).isEqualTo(2);
        assertThat(Columns.width(0x20000)).isEqualTo(2);
    }

    @Test
    void linesBreakBeforeTheyAreFull() {
        List<String> lines = Wrap.lines(SampleDocument.LINES.get(8), 20);
        assertThat(lines).allMatch(line -> Columns.width(line) <= 22);
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo(SampleDocument.LINES.get(8).replace(" ", ""));
    }

    @Test
    void noLineIsWiderThanThePage() {
        assertThat(Written.text(Format.TEXT, Language.ZH).lines()).allMatch(line -> Columns.width(line) <= 102);
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.TEXT.writer(true, false, Originals.NONE).write(Sample.audit(), Language.ZH, out);
        assertThat(Written.text(Format.TEXT, Language.ZH)).doesNotContain("\u001b");
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[\\d;]*m", ""))
                .isEqualTo(Written.text(Format.TEXT, Language.ZH));
    }
}
