package duzhi.server.store;

import java.time.Instant;

/**
 * A line of the trail.
 *
 * @param seq its number
 * @param document the document it is about, 0 for none
 * @param path of the agency
 * @param kind of event
 * @param deed what was done
 * @param leads the state it led to, empty where it led nowhere
 * @param actor who did it, 0 for the program
 * @param at when
 * @param body the event, as JSON
 */
public record Line(
        long seq,
        long document,
        String path,
        String kind,
        String deed,
        String leads,
        long actor,
        Instant at,
        String body) {}
