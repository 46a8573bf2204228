package duzhi.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number from one up. */
final class Count implements ITypeConverter<Integer> {

    private static final int MOST_DIGITS = 7;

    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9]\\d{0," + (MOST_DIGITS - 1) + "}")) {
            throw new TypeConversionException(value);
        }
        return Integer.valueOf(value);
    }
}
