package duzhi.publish.entry;

/**
 * A department or budget unit (预算单位).
 *
 * @param code digits, unique in a draft
 * @param name as published
 */
public record Agency(String code, String name) {}
