package duzhi.publish.entry;

import duzhi.ledger.source.Place;

/**
 * A performance indicator (绩效指标) as entered; what does not apply is empty.
 *
 * @param level1 such as 产出指标
 * @param level2 such as 数量指标
 * @param level3 its own name
 * @param operator ≥, ≤, = or 定性
 * @param target the target's number or words
 * @param unit what the target is counted in
 * @param weight points it is worth
 * @param actual the value reached, in the target's unit
 * @param points points given by a person where no formula gives them
 * @param reason why the target was missed and what will be done
 * @param note how it is measured
 * @param place where it was entered
 */
public record Indicator(
        String level1,
        String level2,
        String level3,
        String operator,
        String target,
        String unit,
        String weight,
        String actual,
        String points,
        String reason,
        String note,
        Place place) {}
