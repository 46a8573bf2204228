package duzhi.cli;

import duzhi.check.finding.Text.Language;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that every command has. {@link Main} looks for the language itself, before anything can go wrong. */
final class Common {

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang", converter = LanguageConverter.class)
    Language language = Language.ZH;

    @Option(names = "--debug", descriptionKey = "option.debug")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    boolean help;

    /** Reads a language by its two letters. */
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            try {
                return Language.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
        }
    }
}
