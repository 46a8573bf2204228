package duzhi.reader.original;

import duzhi.ledger.source.Spot;

/**
 * A cell of a workbook that is to show another value.
 *
 * @param at the cell
 * @param number the new value as it is printed, without its unit; a per cent sign where the old one is a percentage
 * @param text the new words of a cell that holds words
 * @param words what the comment says: the old value and why
 */
public record Correction(Spot.Cell at, String number, String text, String words) {}
