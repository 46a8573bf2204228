package duzhi.check.rule;

import duzhi.check.finding.Text;

/** A check that could not be carried out, or does not apply, and why. Silence is not a pass. */
public record Unrun(String rule, String document, boolean applicable, Text reason) {}
