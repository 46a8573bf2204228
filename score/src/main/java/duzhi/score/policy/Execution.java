package duzhi.score.policy;

import java.math.BigDecimal;

/** The weight of the execution rate. */
record Execution(BigDecimal weight, String basis, Confidence confidence) {}
