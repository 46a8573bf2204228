package duzhi.publish.word;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Publication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another office program makes of a document. */
class A03_LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void everyCellStandsInTheDocumentItOpens() throws Exception {
        LibreOffice.needed();
        Publication whole = Samples.whole();
        Path file = Files.write(folder.resolve("whole.docx"), A01_WordTest.write(whole));

        Path text = LibreOffice.convert(file, "txt:Text (encoded):UTF8", folder).getFirst();

        String read = Files.readString(text, StandardCharsets.UTF_8);
        ReadBack.texts(whole).forEach(cell -> assertThat(read).contains(cell));
    }
}
