package duzhi.reader.original;

import duzhi.ledger.source.Spot;

/**
 * A cell of a workbook that is to show another value.
 *
 * @param at the cell
 * @param number the new value as it is printed, without its unit; a per cent sign where the old one is a percentage
 * @param before the words that give way in a cell that holds words
 * @param after the words that take their place
 * @param nth which of several equal ones in the cell gives way, from 0
 * @param words what the comment says: the old value and why
 */
public record Correction(Spot.Cell at, String number, String before, String after, int nth, String words) {}
