package duzhi.workflow.agency;

/**
 * A public body in the tree of a region (预算单位).
 *
 * @param code unique in the system
 * @param name as on its seal
 * @param kind what it is in the tree
 * @param path codes from the root to itself, each behind a slash and all ended by one: {@code /310199/071/071001/}
 * @param region whose calendar and forms it follows, such as {@code shanghai}
 */
public record Agency(String code, String name, Kind kind, String path, String region) {

    /** What a body is in the tree. */
    public enum Kind {
        /** Finance bureau of a region (财政部门), the root. */
        FINANCE,
        /** Department (主管部门). */
        DEPARTMENT,
        /** Unit with accounts of its own (基层预算单位). */
        UNIT
    }

    /** A root. */
    public static Agency root(String code, String name, String region) {
        return new Agency(code, name, Kind.FINANCE, "/" + code + "/", region);
    }

    /** A body directly under this one. */
    public Agency under(String childCode, String childName, Kind childKind) {
        return new Agency(childCode, childName, childKind, path + childCode + "/", region);
    }

    /** Whether the other is this one or stands below it. */
    public boolean holds(Agency other) {
        return other.path.startsWith(path);
    }
}
