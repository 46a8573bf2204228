package duzhi.form.codes;

/** The kind of unit, which decides the government economic code of a departmental one. */
public enum UnitType {
    /** 行政单位 and units managed like them (参公). */
    ADMINISTRATIVE,
    /** 事业单位. */
    INSTITUTION
}
