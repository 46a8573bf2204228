package duzhi.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size such as {@code 512K}, {@code 20M} or {@code 1G}; a number alone counts bytes. */
final class Size implements ITypeConverter<Long> {

    /** Size of a file above which it is refused unless the caller says otherwise. */
    static final String LARGEST = "64M";

    private static final Pattern PRINTED = Pattern.compile("(\\d{1,9})([KMGkmg]?)[Bb]?");

    @Override
    public Long convert(String value) {
        Matcher size = PRINTED.matcher(value);
        if (!size.matches()) {
            throw new TypeConversionException(value);
        }
        int shift = switch (size.group(2)) {
            case "K", "k" -> 10;
            case "M", "m" -> 20;
            case "G", "g" -> 30;
            default -> 0;
        };
        return Long.parseLong(size.group(1)) << shift;
    }
}
