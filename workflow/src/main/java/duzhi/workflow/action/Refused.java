package duzhi.workflow.action;

import duzhi.check.finding.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Why an action cannot be done; nothing has changed. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    /** What kind of refusal it is. */
    public enum Kind {
        /** Nobody in this person's duties may do it here. */
        FORBIDDEN,
        /** It may be done, but something must be put right first. */
        UNREADY
    }

    private final Kind kind;
    private final transient List<Text> reasons;

    /** Refused for reasons. */
    public Refused(Kind kind, List<Text> reasons) {
        super(reasons.stream().map(Text::en).collect(Collectors.joining("; ")));
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    /** Forbidden for a reason. */
    public static Refused forbidden(String zh, String en) {
        return new Refused(Kind.FORBIDDEN, List.of(new Text(zh, en)));
    }

    /** Something must be put right first. */
    public static Refused unready(String zh, String en) {
        return new Refused(Kind.UNREADY, List.of(new Text(zh, en)));
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** Every reason. */
    public List<Text> reasons() {
        return reasons;
    }
}
