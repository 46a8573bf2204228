package duzhi.workflow.event;

/**
 * What a department has taken over from one of its units.
 *
 * @param agency code of the unit
 * @param document its budget
 * @param sent the line of the trail by which the unit sent it on
 */
public record Taken(String agency, long document, long sent) {}
