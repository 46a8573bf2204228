package duzhi.proof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.check.repair.Repairs;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** English sentences about findings are English: what they take from a document stands in quotation marks. */
class EnglishTest {

    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    private static final Auditor AUDITOR =
            new Auditor(Run.rules(Forms.load(), CODES, Policies.load()), new Repairs(Dimensions.load(), CODES));
    private static final Pattern VALUE = Pattern.compile("[-−\\d.,]+\\p{IsHan}*");
    private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

    @Test
    void noFigureHasAUnitInChinese() throws Exception {
        List<String> sentences = documents().stream()
                .map(EnglishTest::findings)
                .flatMap(List::stream)
                .flatMap(EnglishTest::sentences)
                .map(text -> text.in(Language.EN))
                .distinct()
                .toList();

        assertThat(sentences)
                .hasSizeGreaterThan(100)
                .allSatisfy(sentence ->
                        assertThat(unquoted(sentence)).as(sentence).doesNotContainPattern("[\\d%‰]\\p{IsHan}"));
    }

    private static Stream<Text> sentences(Finding finding) {
        return Stream.of(
                        Stream.of(finding.message(), finding.explanation(), finding.remedy()),
                        Stream.of(finding.stated(), finding.expected(), finding.difference())
                                .filter(value -> VALUE.matcher(value).matches())
                                .map(Text::printed),
                        finding.repair().stream().map(Suggestion::text),
                        finding.symptoms().stream().flatMap(EnglishTest::sentences))
                .flatMap(each -> each);
    }

    /** The innermost quotations first: a quoted sentence may quote in its turn. */
    private static String unquoted(String sentence) {
        String before = sentence;
        String after = QUOTED.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = QUOTED.matcher(before).replaceAll("");
        }
        return after;
    }

    private static List<Finding> findings(Path file) {
        try {
            return AUDITOR.audit(List.of(READER.read(TextFile.open(file, Limits.DEFAULT))), List.of())
                    .findings();
        } catch (Exception unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static List<Path> documents() throws IOException {
        Path examples = GalleryTest.gallery().getParent();
        try (Stream<Path> defective = Files.walk(examples.resolve("defective"));
                Stream<Path> gallery = Files.walk(examples.resolve("findings"))) {
            return Stream.concat(
                            defective.filter(file -> file.toString().endsWith(".txt")),
                            gallery.filter(file -> file.endsWith("fail.txt")))
                    .sorted()
                    .toList();
        }
    }
}
