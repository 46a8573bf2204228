package duzhi.cli.publishing;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import duzhi.publish.edition.Edition;
import duzhi.publish.page.Unprintable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files of one document on their way to be published: written in a folder beside their destination and read back, moved
 * there when everything holds, deleted otherwise.
 */
public final class Release implements AutoCloseable {

    private final Path destination;
    private final Path workshop;
    private final Map<Medium, Path> files;
    private final Press.Proofs proofs;

    private Release(Path destination, Path workshop, Map<Medium, Path> files, Press.Proofs proofs) {
        this.destination = destination;
        this.workshop = workshop;
        this.files = files;
        this.proofs = proofs;
    }

    /**
     * Writes a document in each format and has each read back; throws {@link Unprintable} where a font or a sign of it is
     * missing.
     */
    public static Release write(
            Edition edition, List<Medium> media, Medium.Look look, Path destination, Reviewer reviewer)
            throws IOException, Unprintable {
        Path whole = destination.toAbsolutePath();
        Path parent = Objects.requireNonNullElse(whole.getParent(), whole);
        Files.createDirectories(parent);
        Path workshop = Files.createTempDirectory(parent, ".duzhi-publish-");
        Map<Medium, Path> files = new EnumMap<>(Medium.class);
        media.forEach(medium -> files.put(medium, workshop.resolve(fileName(edition, medium))));
        try {
            Press.Proofs proofs = Press.print(
                    List.copyOf(files.keySet()),
                    medium -> written(edition, medium, look, Objects.requireNonNull(files.get(medium))),
                    reviewer);
            return new Release(destination, workshop, files, proofs);
        } catch (IOException | RuntimeException e) {
            delete(workshop);
            throw e;
        }
    }

    private static Path written(Edition edition, Medium medium, Medium.Look look, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            medium.write(edition, look, out);
        }
        return file;
    }

    private static String fileName(Edition edition, Medium medium) {
        String suffix = medium.isDocument() ? "" : "-开放数据";
        return fileName(edition) + suffix + "." + medium.ending();
    }

    private static String fileName(Edition edition) {
        return edition.publication().title().replaceAll("[\\\\/:*?\"<>|\\s]+", "");
    }

    /** The files by format. */
    public Map<Medium, Path> files() {
        return Map.copyOf(files);
    }

    /** What the files say that could be read back, in the order of the formats. */
    public List<FilledDocument> versions() {
        return proofs.versions();
    }

    /** Whether every file that can be read back could be. */
    public boolean isLegible() {
        return versions().size()
                == files.keySet().stream().filter(Medium::isDocument).count();
    }

    /** What the rules say of the first format. */
    public Audit audit() {
        return proofs.audit();
    }

    /** A further file of the release, still to be written. */
    public Path beside(String suffix) {
        String name = files.values().iterator().next().getFileName().toString().replaceFirst("(-开放数据)?\\.[^.]+$", "");
        return workshop.resolve(name + suffix);
    }

    /** Moves every file to its destination, replacing earlier ones of the same name, and names them. */
    public List<Path> publish() throws IOException {
        Files.createDirectories(destination);
        List<Path> published = new ArrayList<>();
        try (Stream<Path> written = Files.list(workshop)) {
            for (Path file : written.sorted().toList()) {
                Path to = destination.resolve(file.getFileName().toString());
                published.add(Files.move(file, to, StandardCopyOption.REPLACE_EXISTING));
            }
        }
        return published;
    }

    /** Deletes what was not published. */
    @Override
    public void close() {
        delete(workshop);
    }

    private static void delete(Path workshop) {
        try (Stream<Path> left = Files.walk(workshop)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
