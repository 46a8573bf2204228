package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Publication;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.LibreOffice;
import duzhi.publish.word.WordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same by an office program of other people's making, which works every sum of a sheet out for itself. */
class A02_LibreOfficeTest {

    @TempDir
    private Path folder;

    private interface Writing {
        void write(Publication publication, OutputStream out) throws IOException;
    }

    @Test
    void everyCellStandsInWhatItOpens() throws Exception {
        LibreOffice.needed();
        Map<String, Publication> layouts = new LinkedHashMap<>();
        Layouts.ALL.forEach((set, edition) -> layouts.put(set, edition.publication()));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Publication> layout : layouts.entrySet()) {
            files.add(written(layout.getKey() + "-word.docx", layout.getValue(), new WordWriter()::write));
            files.add(written(layout.getKey() + "-sheets.xlsx", layout.getValue(), new SheetWriter()::write));
        }

        LibreOffice.convert(files, "html", folder);

        for (Map.Entry<String, Publication> layout : layouts.entrySet()) {
            Publication publication = layout.getValue();
            Seen.holds(seen(layout.getKey() + "-word.html"), publication);
            List<Seen> sheets = seen(layout.getKey() + "-sheets.html");
            Seen.holds(InSheets.of(sheets, publication.tables()), publication);
            assertThat(sheets)
                    .allSatisfy(sheet -> assertThat(sheet.spots())
                            .noneMatch(spot -> spot.text().startsWith("#VALUE")
                                    || spot.text().startsWith("Err:")));
        }
    }

    private Path written(String name, Publication publication, Writing writing) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.write(publication, out);
        }
        return file;
    }

    private List<Seen> seen(String name) throws IOException {
        return WebPages.tables(Files.readAllBytes(folder.resolve("made").resolve(name)));
    }
}
