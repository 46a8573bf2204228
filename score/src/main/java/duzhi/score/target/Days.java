package duzhi.score.target;

import java.time.LocalDate;

/** A day known only to lie between two days, both included. */
public record Days(LocalDate earliest, LocalDate latest) {

    static Days on(LocalDate day) {
        return new Days(day, day);
    }

    boolean surelyNotAfter(Days other) {
        return !latest.isAfter(other.earliest);
    }

    boolean surelyAfter(Days other) {
        return earliest.isAfter(other.latest);
    }
}
