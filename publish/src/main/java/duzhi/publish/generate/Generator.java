package duzhi.publish.generate;

import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the documents of invented departments, and a list of what is wrong in them.
 *
 * @param set id of the family of forms
 * @param departments how many, from 1
 * @param seed of the first; the others follow it
 * @param defects whether every second document has one mistake, each kind in turn
 * @param formats how a publication is written, by the ending of the file's name
 */
public record Generator(String set, int departments, long seed, boolean defects, Map<String, Format> formats) {

    /** How a publication is written as a file. */
    public interface Format {
        /** Writes it whole; the stream stays open. */
        void write(Publication publication, OutputStream out) throws IOException;
    }

    private static final int SIZES = 4;
    private static final String HEAD = "file\tdefect\ttable\trow\tcolumn\tsentence\twas\tnow\n";

    /** Keeps its formats, in the order of their endings. */
    public Generator {
        if (departments < 1) {
            throw new IllegalArgumentException("at least one department is to be written, not " + departments);
        }
        SortedMap<String, Format> sorted = new TreeMap<>(formats);
        formats = Collections.unmodifiableMap(sorted);
    }

    /**
     * Writes {@code documents/} with a folder for each department, and then {@code planted.tsv} beside it, so that an
     * audit of the documents does not meet the answers.
     *
     * @return the files with a mistake, in the order they were written
     */
    public List<Path> write(Path out) throws IOException {
        Path documents = out.resolve("documents");
        List<Path> wrong = new ArrayList<>();
        StringBuilder list = new StringBuilder(HEAD);
        for (int i = 0; i < departments; i++) {
            Draft draft = Departments.draw(seed + i, 1 + i % SIZES, set);
            Publication clean = Edition.of(draft).publication();
            Optional<Planted> planted = defects && i % 2 == 1 ? planted(clean, i / 2) : Optional.empty();
            Path folder = documents.resolve("%04d-%s".formatted(i + 1, clean.agency()));
            Files.createDirectories(folder);
            for (Map.Entry<String, Format> format : formats.entrySet()) {
                Path file = folder.resolve(clean.title() + "." + format.getKey());
                try (OutputStream stream = Files.newOutputStream(file)) {
                    format.getValue().write(planted.map(Planted::publication).orElse(clean), stream);
                }
                planted.ifPresent(each -> {
                    wrong.add(file);
                    list.append(line(out.relativize(file), each));
                });
            }
        }
        Files.writeString(out.resolve("planted.tsv"), list, StandardCharsets.UTF_8);
        return wrong;
    }

    /** The kind whose turn it is, or the next one that this document can have. */
    private Optional<Planted> planted(Publication clean, int turn) {
        Defect[] all = Defect.values();
        for (int i = 0; i < all.length; i++) {
            Optional<Planted> planted = Defects.plant(clean, all[(turn + i) % all.length], seed + turn);
            if (planted.isPresent()) {
                return planted;
            }
        }
        return Optional.empty();
    }

    private static String line(Path file, Planted planted) {
        return String.join(
                        "\t",
                        file.toString().replace('\\', '/'),
                        planted.defect().label(),
                        planted.table(),
                        planted.row(),
                        planted.column(),
                        planted.sentence(),
                        planted.was(),
                        planted.now())
                + "\n";
    }
}
