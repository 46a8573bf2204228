package duzhi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in any tracked file, and how much a visitor meets at the door. */
class VocabularyTest {
    private static final int ROOT_ENTRIES = 22;

    /** Spelt in pieces, or this file would be the first to be refused. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.~-])/(work|" + "root|home/[a-z]\\w*)/");

    private static final Pattern PROMISE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    @Test
    void noPathsOfOneMachine() throws Exception {
        assertThat(linesWith(MACHINE_PATH))
                .as("lines that name a folder of somebody's machine: they help nobody elsewhere")
                .isEmpty();
    }

    @Test
    void noPromisesInTheSources() throws Exception {
        assertThat(linesWith(PROMISE))
                .as("work left to do belongs where work is planned, not in a file")
                .isEmpty();
    }

    @Test
    void theDoorIsNotCrowded() throws Exception {
        Set<String> visible = new TreeSet<>();
        for (Path file : Repository.trackedFiles()) {
            String entry = file.getName(0).toString();
            if (!entry.startsWith(".")) {
                visible.add(entry);
            }
        }

        assertThat(visible).as("entries a visitor sees first").isNotEmpty().hasSizeLessThanOrEqualTo(ROOT_ENTRIES);
    }

    private static List<String> linesWith(Pattern pattern) throws IOException, InterruptedException {
        List<Path> files = Repository.trackedFiles();
        assertThat(files).as("tracked files").contains(Path.of("pom.xml"));
        List<String> hits = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(Repository.ROOT.resolve(file));
            if (isText(bytes)) {
                find(pattern, file, new String(bytes, StandardCharsets.UTF_8), hits);
            }
        }
        return hits;
    }

    private static void find(Pattern pattern, Path file, String text, List<String> hits) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (pattern.matcher(line).find()) {
                hits.add(file + ":" + number + ": " + line.strip());
            }
        }
    }

    private static boolean isText(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, 8000); at++) {
            if (bytes[at] == 0) {
                return false;
            }
        }
        return true;
    }
}
