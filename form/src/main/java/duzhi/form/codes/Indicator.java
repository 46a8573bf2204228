package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A second-level indicator.
 *
 * @param code the code given to it where indicators are coded, else null
 */
public record Indicator(@Nullable String code, String name, Confidence confidence) {}
