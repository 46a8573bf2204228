package duzhi.bench.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.bench.repair.Agreement.Own;
import duzhi.bench.repair.Agreement.Question;
import duzhi.bench.repair.Agreement.Verdict;
import duzhi.check.repair.solve.Articulation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The smallest repair, against general solvers; a sample of the problems that {@code bench/agree} runs by the thousand. */
class AgreementTest {

    private static final int MOST_CELLS = 110;
    private static final int PROBLEMS = 40;
    private static final double SECONDS = 3;

    @ParameterizedTest
    @EnumSource(Peer.class)
    void bothComeToTheSame(Peer peer) {
        List<Articulation> problems = LongStream.range(0, 1_000)
                .mapToObj(Draw::problem)
                .filter(problem -> problem.cells().size() <= MOST_CELLS)
                .limit(PROBLEMS)
                .toList();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Articulation problem : problems) {
            Own ours = Agreement.ours(problem);
            Verdict verdict = Agreement.verdict(
                    peer, ours.claim(), Agreement.theirs(problem, ours, peer, Question.FREE, SECONDS));
            counts.merge(verdict, 1, Integer::sum);
        }

        assertThat(counts).as("%s", peer).doesNotContainKey(Verdict.DIFFERENT);
        assertThat(counts.get(Verdict.SAME)).as("%s of %s", peer, counts).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void theSamplesHaveTheSizeTheyStandFor() {
        Articulation twice = Sample.Shape.TWICE.sample(new Random(1)).wrong(3);
        Articulation once = Sample.Shape.ONCE.sample(new Random(1)).wrong(3);

        assertThat(twice.cells()).hasSize(932);
        assertThat(twice.rows()).hasSize(923);
        assertThat(once.cells()).hasSize(348);
        assertThat(once.rows()).hasSize(221);
    }
}
