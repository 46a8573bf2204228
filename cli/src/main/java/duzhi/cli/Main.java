package duzhi.cli;

import duzhi.check.finding.Text.Language;
import duzhi.cli.report.Version;
import duzhi.reader.open.Stop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program {@code duzhi}. */
@Command(name = "duzhi", synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean version;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command and ends the process with its status. The launcher asks for the console that is null when redirected. */
    @SuppressWarnings("SystemConsoleNull")
    public static void main(String[] arguments) {
        System.setProperty("picocli.disable.closures", "true");
        Quiet.libraries();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Interruption interruption = Interruption.listening();
        int status = Status.TROUBLE;
        try {
            status = run(List.of(arguments), Wiring::pipeline, out, err, System.console() != null, interruption.stop());
        } finally {
            interruption.over();
        }
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs a command and gives its status. */
    static int run(
            List<String> arguments,
            Supplier<Pipeline> pipeline,
            PrintStream out,
            PrintStream err,
            boolean attached,
            Stop stop) {
        if (arguments.isEmpty() || arguments.equals(List.of("help"))) {
            return run(List.of("--help"), pipeline, out, err, attached, stop);
        }
        Terminal terminal = new Terminal(out, err, attached, language(arguments), stop);
        int status = new Guard(terminal, arguments.contains("--debug"))
                .run(() -> commandLine(arguments, pipeline, terminal), arguments);
        out.flush();
        err.flush();
        return status;
    }

    private static CommandLine commandLine(List<String> arguments, Supplier<Pipeline> wiring, Terminal terminal) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("audit", () -> new AuditCommand(wiring, terminal));
        commands.put("read", () -> new ReadCommand(wiring, terminal));
        commands.put("inventory", () -> new InventoryCommand(wiring, terminal));
        commands.put("repair", () -> new RepairCommand(wiring, terminal));
        commands.put("publish", () -> new PublishCommand(wiring, terminal));
        commands.put("generate", () -> new GenerateCommand(terminal));
        commands.put("score", () -> new ScoreCommand(wiring, terminal));
        commands.put("rules", () -> new RulesCommand(wiring, terminal));
        commands.put("forms", () -> new FormsCommand(wiring, terminal));
        CommandLine line = new CommandLine(new Main(terminal));
        // Looking through the annotations of every command would double the time to start.
        List<String> wanted =
                arguments.stream().filter(commands::containsKey).limit(1).toList();
        commands.forEach((name, command) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getCommandSpec().version("duzhi " + Version.number());
        line.setResourceBundle(terminal.messages().bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** The language asked for anywhere among the arguments, so that even a complaint about them is in it. */
    private static Language language(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        boolean apart =
                at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equalsIgnoreCase("en");
        return apart || arguments.contains("--lang=en") ? Language.EN : Language.ZH;
    }

    @Override
    public void run() {
        CommandLine.usage(this, terminal.out());
    }
}
