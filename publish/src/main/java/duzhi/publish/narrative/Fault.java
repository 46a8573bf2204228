package duzhi.publish.narrative;

import duzhi.check.finding.Text;

/**
 * A mistake in a template.
 *
 * @param line line of the text or paragraph of the Word file, from 1
 * @param where the placeholder, or the beginning of the line
 * @param message what is wrong, and what is known there
 */
public record Fault(int line, String where, Text message) {}
