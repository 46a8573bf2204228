package duzhi.reader.ofd;

/** How wide a character is where the file does not say: a whole square for Chinese, half of one for the rest. */
final class Widths {

    private static final int FIRST_WIDE = 0x2E80;
    private static final int FIRST_HALF_FORM = 0xFF61;
    private static final int LAST_HALF_FORM = 0xFFDC;
    private static final String WIDE = "“”‘’…—·°±×÷≥≤≠√①②③④⑤⑥⑦⑧⑨⑩Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ".replace(" ", "");

    private Widths() {}

    /** In parts of the size of the type. */
    static double of(int character) {
        boolean half = character >= FIRST_HALF_FORM && character <= LAST_HALF_FORM;
        return character >= FIRST_WIDE && !half || WIDE.indexOf(character) >= 0 ? 1 : 0.5;
    }
}
