package duzhi.form.codes;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use and once, whichever thread asks first. */
final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        var made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        var made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
