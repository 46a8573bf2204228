package duzhi.bench.reading;

import duzhi.bench.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A sample as a producer printed it.
 *
 * @param sample what was printed
 * @param producer by which program
 * @param file the PDF
 * @param pdf its bytes
 * @param pages how many pages it has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Printed(Sample sample, Producer producer, Path file, byte[] pdf, int pages) {

    /** Prints all samples with one producer; what an earlier run printed is taken as it is. */
    static List<Printed> all(Producer producer, Path examples, Path font, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Printed> all = new ArrayList<>();
        for (Sample sample : Sample.all(examples, Samples.evaluations())) {
            if (sample.ruled() || producer.takesBorderless()) {
                Path file = folder.resolve(sample.file() + "." + producer.name().toLowerCase(Locale.ROOT) + ".pdf");
                if (!Files.exists(file)) {
                    producer.print(sample, font, file);
                }
                byte[] pdf = Files.readAllBytes(file);
                all.add(new Printed(sample, producer, file, pdf, pages(pdf)));
            }
        }
        return all;
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is measured together. */
    String group(String producerName) {
        return producerName + (sample.ruled() ? "" : ", no lines");
    }
}
