package duzhi.cli.report;

import duzhi.check.finding.Severity;

/** Colours of a terminal, or none. */
final class Paint {

    private static final String RESET = "\u001b[0m";

    private final boolean on;

    Paint(boolean on) {
        this.on = on;
    }

    String strong(String text) {
        return code("1", text);
    }

    String faint(String text) {
        return code("2", text);
    }

    String severity(Severity severity, String text) {
        return code(
                switch (severity) {
                    case ERROR -> "1;31";
                    case WARNING -> "1;33";
                    case NOTE -> "1;36";
                },
                text);
    }

    private String code(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
