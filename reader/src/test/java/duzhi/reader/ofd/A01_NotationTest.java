package duzhi.reader.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.ofd.Outlines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OFD's own ways of writing numbers, distances, paths and changes of coordinates. */
class A01_NotationTest {

    @Test
    void numbersEndWhereTheyStopBeingNumbers() {
        assertThat(Numbers.of(" 1 -2.5\t3e1 ")).containsExactly(1, -2.5, 30);
        assertThat(Numbers.of("1 x 3")).containsExactly(1);
        assertThat(Numbers.of("1 NaN")).containsExactly(1);
        assertThat(Numbers.of("1 1e300")).containsExactly(1);
        assertThat(Numbers.of("  ")).isEmpty();
    }

    @Test
    void distancesMayBeRepeated() {
        assertThat(Numbers.deltas("1 2 3", 9)).containsExactly(1, 2, 3);
        assertThat(Numbers.deltas("g 3 2.5 7 g 2 1", 9)).containsExactly(2.5, 2.5, 2.5, 7, 1, 1);
        assertThat(Numbers.deltas("g 900000 5", 4)).containsExactly(5, 5, 5, 5);
        assertThat(Numbers.deltas("g 2", 4)).as("cut off").isEmpty();
        assertThat(Numbers.deltas("", 4)).isEmpty();
    }

    @Test
    void pathsAreLinesFromPointToPoint() {
        assertThat(Outlines.of("M 0 0 L 10 0 L 10 5 C").lines())
                .containsExactly(new Line(0, 0, 10, 0), new Line(10, 0, 10, 5), new Line(10, 5, 0, 0));
        assertThat(Outlines.of("S 1 1 L 2 1 M 5 5 L 6 5").lines())
                .containsExactly(new Line(1, 1, 2, 1), new Line(5, 5, 6, 5));
    }

    @Test
    void aCurveLeadsToWhereItEnds() {
        Outlines outlines = Outlines.of("M 0 0 B 1 1 2 2 3 3 L 4 3 Q 5 5 6 6 A 1 1 0 0 1 7 7 L 8 7");

        assertThat(outlines.lines()).containsExactly(new Line(3, 3, 4, 3), new Line(7, 7, 8, 7));
        assertThat(outlines.isCurved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "L", "M 1", "M x y", "Z 1 2", "B 1 2 3", "C C C"})
    void aPathThatIsNoneHasNoLines(String data) {
        assertThat(Outlines.of(data).lines()).isEmpty();
    }

    @Test
    void changesOfCoordinatesFollowOneAnother() {
        Matrix turnedThenMoved = Matrix.of("0 1 -1 0 0 0").then(Matrix.moved(10, 20));

        assertThat(turnedThenMoved.x(3, 0)).isEqualTo(10);
        assertThat(turnedThenMoved.y(3, 0)).isEqualTo(23);
        assertThat(Matrix.scaled(2).then(turnedThenMoved).scale()).isEqualTo(2);
        assertThat(Matrix.of("1 2 3")).isEqualTo(Matrix.NONE);
    }
}
