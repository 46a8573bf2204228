package duzhi.cli.original;

import duzhi.check.finding.Text.Language;
import duzhi.form.filled.FilledDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for copies: never that of a file that was read, never one name twice, the same ones in every run. */
final class Names {

    /** File systems take 255 bytes; what is added to the name has to fit too. */
    private static final int LONGEST = 180;

    private final Path folder;
    private final String suffix;
    private final Set<String> taken = new HashSet<>();
    private final Set<Path> originals = new HashSet<>();

    Names(Path folder, List<FilledDocument> documents, Language language) {
        this.folder = folder;
        this.suffix = language == Language.EN ? "-marked" : "-标注";
        documents.forEach(document -> protect(document.path()));
    }

    /** What stands in an archive needs no protection, but the archive does. */
    private void protect(String path) {
        int inside = path.indexOf("!/");
        try {
            originals.add(Path.of(inside < 0 ? path : path.substring(0, inside))
                    .toAbsolutePath()
                    .normalize());
        } catch (InvalidPathException e) {
            // No file of this name exists.
            return;
        }
    }

    /** The file for the copy of a document; the ending of its own name where none is given. */
    Path of(String path, String ending) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.') <= 0 ? name.length() : name.lastIndexOf('.');
        String stem = cut(ending.isEmpty() ? name.substring(0, dot) : name) + suffix;
        String end = ending.isEmpty() ? name.substring(dot) : ending;
        String free = stem + end;
        for (int i = 2; isTaken(free); i++) {
            free = stem + "-" + i + end;
        }
        return folder.resolve(free);
    }

    private boolean isTaken(String name) {
        return originals.contains(folder.resolve(name).toAbsolutePath().normalize())
                || !taken.add(name.toLowerCase(Locale.ROOT));
    }

    private static String cut(String stem) {
        String cut = stem;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
