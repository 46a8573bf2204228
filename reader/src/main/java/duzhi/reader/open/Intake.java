package duzhi.reader.open;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists the files that arguments name: files as given, folders with everything below, ZIP archives with what they hold. */
public final class Intake {

    /** Files that systems leave in folders. */
    private static final Set<String> LITTER = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private static final byte[] ZIP = {'P', 'K'};

    private final Limits limits;
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Intake(Limits limits) {
        this.limits = limits;
    }

    /**
     * The files that the arguments name, in the order of the arguments, those of a folder or archive by name. A file
     * named twice comes once. Whatever cannot be looked into is an input that refuses to load, so nothing is lost.
     */
    public static List<Input> of(List<String> arguments, Limits limits) {
        Intake intake = new Intake(limits);
        arguments.forEach(intake::argument);
        return List.copyOf(intake.inputs);
    }

    private void argument(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (Files.exists(path)) {
                file(path);
            } else {
                inputs.add(Input.refused(argument, Why.MISSING, ""));
            }
        } catch (InvalidPathException e) {
            inputs.add(Input.refused(argument, Why.MISSING, ""));
        }
    }

    private void folder(Path folder) {
        List<Path> files = new ArrayList<>();
        int before = inputs.size();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Below(folder, files));
        } catch (IOException e) {
            inputs.add(Input.refused(folder.toString(), Why.FAILED, String.valueOf(e.getMessage())));
        }
        files.stream().sorted().forEach(this::file);
        if (files.isEmpty() && inputs.size() == before) {
            inputs.add(Input.refused(folder.toString(), Why.NOTHING_INSIDE, ""));
        }
    }

    /** Gathers files; a folder or file that cannot be looked into becomes an input that says so. */
    private final class Below extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> files;

        Below(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left = !folder.equals(top) && isLitter(folder.getFileName().toString());
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            boolean file = attributes.isRegularFile() || attributes.isSymbolicLink();
            if (file && !isLitter(path.getFileName().toString())) {
                files.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link back to a folder above holds nothing new. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!(problem instanceof FileSystemLoopException)) {
                Why why = problem instanceof AccessDeniedException ? Why.NOT_ALLOWED : Why.FAILED;
                inputs.add(Input.refused(file.toString(), why, why == Why.FAILED ? problem.toString() : ""));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Whether a file or folder of this name is hidden or left there by a system. */
    static boolean isLitter(String name) {
        return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    private void file(Path file) {
        if (!seen.add(real(file))) {
            return;
        }
        if (beginsLikeZip(file)) {
            List<Input> entries = Archive.entries(file, limits);
            if (entries != null) {
                inputs.addAll(entries);
                return;
            }
        }
        inputs.add(Input.of(file.toString(), most -> Original.read(file, most)));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    private static boolean beginsLikeZip(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            return false;
        }
    }
}
