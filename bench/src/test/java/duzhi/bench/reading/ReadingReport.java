package duzhi.bench.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Measures how samples are read; for looking into what was missed give a third argument. */
final class ReadingReport {

    private static final PrintStream OUT = System.out;

    private ReadingReport() {}

    /** One printed sample. */
    record Printed(Sample sample, Producer producer, Path file, byte[] pdf) {}

    /** Arguments: the checkout's folder, a font, a folder for what is printed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Printed> all = print(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        for (TableReader reader : arguments.length > 3 ? new TableReader[] {TableReader.valueOf(arguments[3])} : TableReader.values()) {
            for (String group : groups(all)) {
                Score raw = score(all, group, reader, Score.RAW);
                Score normal = score(all, group, reader, Score.NORMAL);
                OUT.printf(
                        "%-16s %-28s raw %.3f exact %.3f order %.3f numeric %.4f spans %.3f%n",
                        reader.label(), group, raw.exact(), normal.exact(), normal.inOrder(), normal.numeric(),
                        normal.spanned());
            }
        }
        if (arguments.length > 3) {
            for (Printed one : all) {
                Score score = Score.of(one.sample().sheets(), TableReader.valueOf(arguments[3]).read(one.pdf()), Score.NORMAL);
                OUT.printf("== %s %.3f %.3f%n", one.file(), score.exact(), score.numeric());
                Score.missed(one.sample().sheets(), TableReader.valueOf(arguments[3]).read(one.pdf()))
                        .forEach(OUT::println);
            }
        }
    }

    private static List<String> groups(List<Printed> all) {
        return all.stream().map(ReadingReport::group).distinct().toList();
    }

    private static String group(Printed one) {
        return one.producer() + (one.sample().ruled() ? "" : " borderless");
    }

    private static Score score(List<Printed> all, String group, TableReader reader, UnaryOperator<String> form)
            throws IOException {
        Score score = Score.NONE;
        for (Printed one : all) {
            if (group(one).equals(group)) {
                score = score.plus(Score.of(one.sample().sheets(), reader.read(one.pdf()), form));
            }
        }
        return score;
    }

    private static List<Printed> print(Path root, Path font, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Printed> all = new ArrayList<>();
        List<Sample> samples = Sample.all(root.resolve("examples/clean"), duzhi.bench.Samples.evaluations());
        for (Producer producer : Producer.values()) {
            Optional<String> installed = producer.installed();
            if (installed.isEmpty()) {
                OUT.println("not installed: " + producer);
                continue;
            }
            for (Sample sample : samples) {
                if (sample.ruled() || producer.takesBorderless()) {
                    Path file = folder.resolve(sample.file() + "." + producer.name().toLowerCase(java.util.Locale.ROOT) + ".pdf");
                    if (!Files.exists(file)) {
                        producer.print(sample, font, folder);
                    }
                    all.add(new Printed(sample, producer, file, Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }
}
