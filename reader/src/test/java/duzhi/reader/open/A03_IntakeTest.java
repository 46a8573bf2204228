package duzhi.reader.open;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments become a list of files, the same every time, and nothing is lost on the way. */
class A03_IntakeTest {

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Each input by its path below the folder, with what came of loading it. */
    private List<String> told(Limits limits, String... arguments) {
        List<String> told = new ArrayList<>();
        for (Input input : Intake.of(List.of(arguments), limits)) {
            String shown = input.path().replace(folder.toString(), "").replaceFirst("^/", "");
            try {
                input.load(limits);
                told.add(shown);
            } catch (Unreadable reason) {
                told.add(shown + " " + reason.why());
            }
        }
        return told;
    }

    private List<String> told() {
        return told(Limits.DEFAULT, folder.toString());
    }

    @Test
    void aFolderGivesItsFilesByNameWithoutLitter() throws IOException {
        for (String name : List.of(
                "b/2.txt", "b/1.txt", "a.txt", ".hidden", ".git/x", "__MACOSX/a.txt", "Thumbs.db", ".DS_Store")) {
            file(name, Samples.TEXT);
        }

        assertThat(told()).containsExactly("a.txt", "b/1.txt", "b/2.txt");
        assertThat(told(Limits.DEFAULT, folder.resolve("b").toString(), folder.toString()))
                .as("named twice, given once, where it was named first")
                .containsExactly("b/1.txt", "b/2.txt", "a.txt");
    }

    @Test
    void linksThatGoRoundAreFollowedOnce() throws IOException {
        file("a/1.txt", Samples.TEXT);
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("lost.txt"), folder.resolve("nowhere.txt"));

        assertThat(told()).containsExactly("a/1.txt", "lost.txt MISSING");
    }

    @Test
    void whatIsNotThereOrHoldsNothingIsTold() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        file("empty.zip", Samples.zip(Map.of()));

        assertThat(told(
                        Limits.DEFAULT,
                        folder.resolve("none").toString(),
                        folder.resolve("empty").toString(),
                        folder.resolve("empty.zip").toString(),
                        "\0"))
                .containsExactly("none MISSING", "empty NOTHING_INSIDE", "empty.zip NOTHING_INSIDE", "\0 MISSING");
    }

    @Test
    void anArchiveIsAFolderWhateverItsName() throws IOException {
        byte[] inner = Samples.zip(Map.of("c.txt", Samples.TEXT));
        file("a.dat", Samples.zip(Map.of("2/b.txt", Samples.TEXT, "1/a.zip", inner, "__MACOSX/b.txt", Samples.TEXT)));

        assertThat(told()).containsExactly("a.dat!/1/a.zip!/c.txt", "a.dat!/2/b.txt");
    }

    @Test
    void documentsThatAreArchivesInsideStayWhole() throws IOException {
        byte[] book = Samples.parts("[Content_Types].xml", "xl/workbook.xml");
        file("a.xlsx", book);
        file("b.zip", Samples.zip(Map.of("c.xlsx", book)));

        assertThat(told()).containsExactly("a.xlsx", "b.zip!/c.xlsx");
    }

    @Test
    void namesInTheCodePageOfAChineseSystemAreRead() throws IOException {
        file("a.zip", Samples.zip(Map.of("预算/决算.txt", Samples.TEXT), Charset.forName("GB18030")));
        file("b.zip", Samples.zip(Map.of("预算/决算.txt", Samples.TEXT)));

        assertThat(told()).containsExactly("a.zip!/预算/决算.txt", "b.zip!/预算/决算.txt");
    }

    @Test
    void namesThatLeadAstrayAreShownWithoutTheWay() throws IOException {
        file(
                "a.zip",
                Samples.zip(Map.of(
                        "../../etc/a.txt", Samples.TEXT, "C:\\b.txt", Samples.TEXT, "/c\u202e.txt", Samples.TEXT)));

        assertThat(told()).containsExactly("a.zip!/b.txt", "a.zip!/c.txt", "a.zip!/etc/a.txt");
    }

    @Test
    void archivesThatUnfoldWithoutEndAreNotUnfolded() throws IOException {
        file("bomb.zip", Samples.zip(Map.of("zeros.txt", new byte[20 << 20], "good.txt", Samples.TEXT)));
        byte[] nested = Samples.TEXT;
        for (int i = 0; i < 20; i++) {
            nested = Samples.zip(Map.of("a.zip", nested));
        }
        file("nested.zip", nested);

        assertThat(told().subList(0, 2)).containsExactly("bomb.zip!/good.txt", "bomb.zip!/zeros.txt UNPACKS_TOO_LARGE");
        assertThat(told().get(2)).startsWith("nested.zip!/a.zip!/a.zip!/").endsWith(" TOO_DEEP");
    }

    @Test
    void anArchiveIsReadUpToTheLimitOfAllItHolds() throws IOException {
        Limits small = new Limits(1000, 10, 10, 10, 100, 3, java.time.Duration.ofSeconds(1));
        file("a.zip", Samples.zip(Map.of("1", Samples.TEXT, "2", Samples.TEXT, "3", Samples.TEXT)));

        assertThat(told(small, folder.toString())).containsExactly("a.zip!/1", "a.zip!/2", "a.zip UNPACKS_TOO_LARGE");
    }

    @Test
    void lockedEntriesAreNamed() throws IOException {
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.TEXT));
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }
        file("a.zip", zip);

        assertThat(told()).containsExactly("a.zip!/a.txt " + Why.PASSWORD);
    }

    @Test
    void aBrokenArchiveIsOneInput() throws IOException {
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.TEXT));
        file("a.zip", java.util.Arrays.copyOf(zip, zip.length - 30));

        assertThat(told()).containsExactly("a.zip");
    }
}
