package duzhi.check.calculation;

/** How often an amount is paid. */
public enum Period {
    /** Once, or for the whole year. */
    ONCE(1, "一次", "once"),
    /** Every month. */
    MONTH(12, "每月", "every month"),
    /** Every quarter. */
    QUARTER(4, "每季度", "every quarter"),
    /** Every half year. */
    HALF_YEAR(2, "每半年", "every half year"),
    /** For each person, piece or visit, or at a rhythm that cannot be told. */
    RATE(0, "每份", "each");

    private final int times;

    private final String zh;
    private final String en;

    Period(int times, String zh, String en) {
        this.times = times;
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese words. */
    public String zh() {
        return zh;
    }

    /** In English words. */
    public String en() {
        return en;
    }

    /** How many times a year, 0 where it cannot be told. */
    public int times() {
        return times;
    }
}
