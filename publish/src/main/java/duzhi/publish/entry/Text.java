package duzhi.publish.entry;

import duzhi.ledger.source.Place;

/**
 * Words that only a person can write.
 *
 * @param words as entered, paragraphs parted by line breaks
 * @param place where they were entered
 */
public record Text(String words, Place place) {}
