package duzhi.server.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers that prove themselves by a check digit. */
final class CheckDigits {

    private static final int IDENTITY = 18;
    private static final int ELEVEN = 11;
    private static final int TEN = 10;
    private static final String CHECKS = "10X98765432";

    private CheckDigits() {}

    /** Whether eighteen characters are an identity card number: a day of birth that exists, and ISO 7064 MOD 11-2 (GB 11643). */
    static boolean identity(String number) {
        return number.length() == IDENTITY && number.matches("\\d{17}[0-9Xx]") && isDay(number) && isChecked(number);
    }

    private static boolean isDay(String number) {
        try {
            LocalDate day = LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
            return day.getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    private static boolean isChecked(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = IDENTITY - 2; i >= 0; i--) {
            weight = weight * 2 % ELEVEN;
            sum += weight * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % ELEVEN) == Character.toUpperCase(number.charAt(IDENTITY - 1));
    }

    /** Whether digits fulfil the formula of Luhn (ISO/IEC 7812), blanks and hyphens among them left out; zeros alone do not count. */
    static boolean luhn(String number) {
        String digits = number.replaceAll("[ -]", "");
        if (!digits.matches("\\d*[1-9]\\d*")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted >= TEN ? counted - 9 : counted;
        }
        return sum % TEN == 0;
    }
}
