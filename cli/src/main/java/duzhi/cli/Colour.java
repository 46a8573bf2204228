package duzhi.cli;

import java.util.Locale;

/** When to colour the text report. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    boolean isOn(Terminal terminal, boolean toFile) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal.attached() && !toFile && System.getenv("NO_COLOR") == null;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
