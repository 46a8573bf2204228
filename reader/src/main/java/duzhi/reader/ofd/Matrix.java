package duzhi.reader.ofd;

/**
 * A change of coordinates as OFD writes it: x' = a x + c y + e, y' = b x + d y + f. Millimetres, y downwards.
 */
record Matrix(double a, double b, double c, double d, double e, double f) {

    static final Matrix NONE = new Matrix(1, 0, 0, 1, 0, 0);

    /** From six numbers; anything else changes nothing. */
    static Matrix of(String list) {
        double[] n = Numbers.of(list);
        return n.length == 6 ? new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]) : NONE;
    }

    static Matrix moved(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    static Matrix scaled(double factor) {
        return new Matrix(factor, 0, 0, factor, 0, 0);
    }

    /** This first, then the other. */
    Matrix then(Matrix next) {
        return new Matrix(
                next.a * a + next.c * b,
                next.b * a + next.d * b,
                next.a * c + next.c * d,
                next.b * c + next.d * d,
                next.x(e, f),
                next.y(e, f));
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** How much longer a length becomes. */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }
}
