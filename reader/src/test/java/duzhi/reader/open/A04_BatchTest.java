package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Many files at a time: one bad file costs nobody else anything. */
class A04_BatchTest {

    private static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofMillis(200));

    private static final AtomicBoolean HANGS = new AtomicBoolean(true);

    /** Nothing else ends a thread that does not listen. */
    @AfterAll
    static void release() {
        HANGS.set(false);
    }

    /** A reader for pages that does what the page says. */
    private static final Transcriber OBEDIENT = (original, limits, watch) -> {
        String page = new String(original.bytes(), UTF_8);
        if (page.contains("hang")) {
            while (HANGS.get()) {
                Thread.onSpinWait();
            }
        }
        if (page.contains("broken")) {
            throw new IllegalArgumentException();
        }
        if (page.contains("bomb")) {
            throw new OutOfMemoryError();
        }
        return A02_OpenerTest.PAGES.transcribe(original, limits, watch);
    };

    private static Input page(String name, String words) {
        return Input.of(name, limits -> Original.of(name, ("<html>" + words).getBytes(UTF_8)));
    }

    private static List<String> told(int threads, Stop stop, List<Input> inputs) {
        Opener opener = new Opener(Map.of(Format.HTML, () -> OBEDIENT), LIMITS, Store.NONE);
        return new Batch(LIMITS, threads, Batch.Progress.NONE, stop)
                .run(inputs, opener::open).stream()
                        .map(outcome -> switch (outcome) {
                            case Batch.Outcome.Done<?> done -> done.input().path();
                            case Batch.Outcome.Refused<?> refused ->
                                refused.input().path() + " " + refused.reason().why();
                        })
                        .toList();
    }

    @Test
    void goodFilesAreReadAmongBadOnes() {
        List<Input> inputs = List.of(
                page("1", ""),
                page("2", "hang"),
                page("3", ""),
                page("4", "broken"),
                page("5", "bomb"),
                Input.refused("6", Why.PASSWORD, ""),
                page("7", ""));

        assertThat(told(2, new Stop(), inputs))
                .containsExactly("1", "2 TOO_LONG", "3", "4 DAMAGED", "5 UNPACKS_TOO_LARGE", "6 PASSWORD", "7");
    }

    @Test
    void theOrderIsThatOfTheInputsHoweverManyThreads() {
        List<Input> inputs = IntStream.range(0, 200)
                .mapToObj(i -> page(String.valueOf(i), ""))
                .toList();

        assertThat(told(8, new Stop(), inputs))
                .isEqualTo(inputs.stream().map(Input::path).toList());
    }

    @Test
    void progressCountsEveryInput() {
        List<String> told = new ArrayList<>();
        new Batch(LIMITS, 1, (done, total, current) -> told.add(done + "/" + total + " " + current), new Stop())
                .run(List.of(page("a", ""), page("b", "")), (original, watch) -> "");

        assertThat(told).containsExactly("0/2 a", "1/2 a", "1/2 b", "2/2 b");
    }

    @Test
    void stoppingKeepsWhatIsFinished() throws InterruptedException {
        Stop stop = new Stop();
        CountDownLatch begun = new CountDownLatch(1);
        Batch batch = new Batch(Limits.DEFAULT, 1, Batch.Progress.NONE, stop);
        Thread user = Thread.ofPlatform().start(() -> {
            try {
                begun.await();
                stop.now();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        List<Batch.Outcome<String>> outcomes =
                batch.run(List.of(page("a", ""), page("b", ""), page("c", "")), (original, watch) -> {
                    if (original.path().equals("b")) {
                        begun.countDown();
                        sleep();
                    }
                    return "read";
                });
        user.join();

        assertThat(outcomes)
                .map(outcome -> outcome instanceof Batch.Outcome.Done)
                .containsExactly(true, false, false);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Batch.Outcome.Refused)
                .allSatisfy(outcome -> assertThat(((Batch.Outcome.Refused<String>) outcome)
                                .reason()
                                .why())
                        .isEqualTo(Why.CANCELLED));
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
