package duzhi.workflow.event;

import java.util.Locale;

/** Something that happened to a document. What it is kept as in the trail is its {@link #name} and its components. */
public sealed interface Event
        permits Approved,
                Commented,
                Consolidated,
                ControlIssued,
                Corrected,
                Created,
                Decided,
                Entered,
                Opened,
                Published,
                Replaced,
                Returned,
                Signed,
                Submitted,
                Waived,
                Withdrawn {

    /** As the trail and the pages name it: {@code control-issued}. */
    default String name() {
        return name(getClass());
    }

    /** The name of a kind of event. */
    static String name(Class<? extends Event> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The state it leaves the document in, empty where it leaves it where it was. */
    default String leadsTo() {
        return this instanceof Moving moving ? moving.to() : "";
    }

    /** An event that moves a document on or back. */
    interface Moving {
        /** The state it leads to. */
        String to();

        /** What was said about it. */
        String opinion();
    }
}
