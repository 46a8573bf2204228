package duzhi.cli;

import duzhi.cli.publishing.Medium;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Generator;
import duzhi.publish.page.Fonts;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: documents of invented departments, true in every figure, or with one planted defect each. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Option(names = "--set", paramLabel = "SET", descriptionKey = "generate.set")
    private String set = "henan-2021";

    @Option(
            names = "--departments",
            paramLabel = "COUNT",
            descriptionKey = "generate.departments",
            converter = Count.class)
    private int departments = 1;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "generate.seed")
    private long seed = 1;

    @Option(names = "--defects", descriptionKey = "generate.defects")
    private boolean defects;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "docx,xlsx,pdf,html,ofd",
            hideParamSyntax = true,
            descriptionKey = "generate.formats")
    private List<Medium> media = List.of(Medium.DOCX);

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "publish.out")
    private @Nullable Path out;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Departments.sets().contains(set) || out == null) {
            terminal.tell(terminal.messages().say("generate.no-set", set, String.join("、", Departments.sets())));
            return Status.TROUBLE;
        }
        List<Path> written = new Generator(set, departments, seed, defects, formats()).write(out);
        written.forEach(file -> terminal.out().println(file));
        terminal.out().flush();
        return Status.CLEAN;
    }

    private Map<String, Generator.Format> formats() {
        Medium.Look look = new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
        Map<String, Generator.Format> formats = new LinkedHashMap<>();
        media.forEach(medium -> formats.put(medium.ending(), (publication, to) -> medium.write(publication, look, to)));
        return formats;
    }
}
