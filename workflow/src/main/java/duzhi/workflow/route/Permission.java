package duzhi.workflow.route;

/**
 * A role may do something with a kind of document where it stands.
 *
 * @param role who
 * @param kind of document
 * @param state where it stands
 * @param deed what: {@code read}, {@code edit}, or the name of an action
 */
public record Permission(String role, String kind, String state, String deed) {

    /** Seeing it. */
    public static final String READ = "read";
    /** Changing its entries. */
    public static final String EDIT = "edit";
    /** Beginning one. */
    public static final String CREATE = "create";
    /** Sending it back. */
    public static final String RETURN = "return";
    /** Taking it back before the next has opened it. */
    public static final String WITHDRAW = "withdraw";
    /** Putting a later edition in its place. */
    public static final String REPLACE = "replace";
    /** Answering for a finding. */
    public static final String WAIVE = "waive";
}
