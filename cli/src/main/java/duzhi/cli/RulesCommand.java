package duzhi.cli;

import duzhi.cli.report.Catalogue;
import duzhi.cli.report.ListFormat;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules}: lists every rule with its basis. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
    private ListFormat format = ListFormat.TEXT;

    RulesCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Catalogue catalogue = new Catalogue(format, terminal.language());
        Output.write(null, terminal, to -> catalogue.rules(wiring.get().rules(), to));
        return Status.CLEAN;
    }
}
