package duzhi.workflow.event;

/**
 * A document was begun.
 *
 * @param kind of document
 * @param to where it begins
 * @param from the document it was copied from, 0 for none
 */
public record Created(String kind, String to, long from) implements Event {

    @Override
    public String leadsTo() {
        return to;
    }
}
