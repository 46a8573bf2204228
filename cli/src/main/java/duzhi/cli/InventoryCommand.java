package duzhi.cli;

import duzhi.cli.report.Inventory;
import duzhi.cli.report.InventoryReport;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inventory}: sorts files by agency, year and kind. */
@Command(name = "inventory")
final class InventoryCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--format", paramLabel = "text|json|csv", descriptionKey = "option.format")
    private InventoryReport.Format format = InventoryReport.Format.TEXT;

    InventoryCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline.Reading reading = inputs.read(wiring.get(), terminal);
        Inventory inventory = Inventory.of(reading.documents(), reading.failures());
        InventoryReport report = new InventoryReport(format, terminal.language());
        inputs.write(terminal, to -> report.write(inventory, to));
        return Failures.status(reading.failures());
    }
}
