package duzhi.bench.serve;

import duzhi.bench.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Takes out a line for every document and looks, while it waits half-way, at what the server still holds in memory. */
final class Export {

    private static final int HALF = 50_000;

    private final Served served;
    private final Visit visit;

    Export(Served served, Visit visit) {
        this.served = served;
        this.visit = visit;
    }

    void write() throws IOException, InterruptedException {
        lines(0);
        double before = served.liveMegabytes();
        long start = System.nanoTime();
        Taken taken = lines(HALF);
        double seconds = (System.nanoTime() - start) / 1e9 - taken.paused();
        Figures.line("");
        Figures.line(
                "`/api/documents.csv`: %,d rows in %.1f seconds; live heap of the server %.1f MB before, %.1f MB half-way through, %.1f MB after.",
                taken.rows(), seconds, before, taken.half(), served.liveMegabytes());
    }

    private record Taken(long rows, double half, double paused) {}

    /** Reads everything; at a line, other than 0, it stops and has the server's heap collected and measured. */
    private Taken lines(long pause) throws IOException, InterruptedException {
        long rows = -1;
        double half = 0;
        double paused = 0;
        try (InputStream stream = visit.stream("/api/documents.csv");
                BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            while (in.readLine() != null) {
                rows++;
                if (rows == pause && pause > 0) {
                    long start = System.nanoTime();
                    half = served.liveMegabytes();
                    paused = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        return new Taken(rows, half, paused);
    }
}
