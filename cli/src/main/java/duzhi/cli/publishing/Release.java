package duzhi.cli.publishing;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files of one document on their way to be published: written in a folder beside their destination, moved there when
 * everything holds, deleted otherwise.
 */
public final class Release implements AutoCloseable {

    private final Path destination;
    private final Path workshop;
    private final Map<Medium, Path> files = new LinkedHashMap<>();

    private Release(Path destination, Path workshop) {
        this.destination = destination;
        this.workshop = workshop;
    }

    /** Writes a document in each format; throws {@link Unprintable} where a font or a sign of it is missing. */
    public static Release write(Edition edition, List<Medium> media, Medium.Look look, Path destination)
            throws IOException, Unprintable {
        Path whole = destination.toAbsolutePath();
        Path parent = Objects.requireNonNullElse(whole.getParent(), whole);
        Files.createDirectories(parent);
        Release release = new Release(destination, Files.createTempDirectory(parent, ".duzhi-publish-"));
        try {
            for (Medium medium : media) {
                release.write(edition, medium, look);
            }
            return release;
        } catch (IOException | RuntimeException e) {
            release.close();
            throw e;
        }
    }

    private void write(Edition edition, Medium medium, Medium.Look look) throws IOException, Unprintable {
        String suffix = medium.isDocument() ? "" : "-开放数据";
        Path file = workshop.resolve(fileName(edition) + suffix + "." + medium.ending());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            medium.write(edition, look, out);
        }
        files.put(medium, file);
    }

    private static String fileName(Edition edition) {
        return edition.publication().title().replaceAll("[\\\\/:*?\"<>|\\s]+", "");
    }

    /** The files by format. */
    public Map<Medium, Path> files() {
        return Map.copyOf(files);
    }

    /** Files that can be read back, in the order of the formats. */
    public List<Path> documents() {
        return files.keySet().stream()
                .filter(Medium::isDocument)
                .sorted()
                .map(files::get)
                .toList();
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
        try (Stream<Path> left = Files.walk(workshop)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
