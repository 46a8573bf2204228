package duzhi.publish.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of invented departments, and beside them the list of what is wrong in them. */
class A03_GeneratorTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path out;

    private static void text(Publication publication, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        publication.blocks().forEach(block -> {
            if (block instanceof Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Table table) {
                table.cells().forEach(cell -> text.append(cell.text()).append('\t'));
            }
        });
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Generator four(boolean defects) {
        return new Generator("henan-2021", 4, 20, defects, Map.of("txt", A03_GeneratorTest::text));
    }

    @Test
    void every_second_document_has_a_mistake_that_the_list_tells() throws IOException {
        List<Path> wrong = four(true).write(out);
        List<String> list = Files.readAllLines(out.resolve("planted.tsv"));
        assertThat(wrong).hasSize(2).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(list).hasSize(3);
        String[] first = list.get(1).split("\t", -1);
        assertThat(out.resolve(first[0])).isEqualTo(wrong.getFirst());
        assertThat(first[1]).isEqualTo("wrong-digit");
        assertThat(Files.readString(wrong.getFirst())).contains(first[7]);
    }

    @Test
    void the_answers_do_not_lie_among_the_documents() throws IOException {
        four(true).write(out);
        try (Stream<Path> files = Files.walk(out.resolve("documents"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(4)
                    .allMatch(file -> file.toString().endsWith(".txt"));
        }
    }

    @Test
    void without_defects_nothing_is_listed() throws IOException {
        assertThat(four(false).write(out)).isEmpty();
        assertThat(Files.readAllLines(out.resolve("planted.tsv"))).hasSize(1);
    }

    @Test
    void none_is_refused() {
        assertThatThrownBy(() -> new Generator("henan-2021", 0, 1, false, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one department");
    }
}
