package duzhi.form.layout;

import duzhi.ledger.fact.Unit;
import java.util.List;

/**
 * How a form is printed. Words may hold {@code {year}}, {@code {agency}}, {@code {unit}} and {@code {name}}.
 *
 * @param title printed above the table
 * @param above lines between title and table, from left to right
 * @param landscape whether it lies across the long side of the page
 * @param unit unit its amounts are printed in
 * @param decimals digits after the point
 * @param grouped whether thousands are parted
 * @param zero what is printed for nothing: {@code 0.00}, or empty for a blank cell
 * @param empty note under a table of which every figure is nothing, or empty
 * @param notes lines under the table
 * @param sections from top to bottom
 */
public record Layout(
        String title,
        List<String> above,
        boolean landscape,
        Unit unit,
        int decimals,
        boolean grouped,
        boolean zero,
        String empty,
        List<String> notes,
        List<Section> sections) {}
