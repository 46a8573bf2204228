package duzhi.workflow.duty;

import duzhi.check.finding.Text;

/**
 * What somebody is there for (角色), as {@code roles.yaml} lists them.
 *
 * @param id as routes name it
 * @param name shown
 * @param reach how far a duty in it goes from the agency it is held at
 * @param reads whether it reads the documents in its reach
 * @param administers whether it looks after agencies, people and definitions; such a role touches no document
 */
public record Role(String id, Text name, Reach reach, boolean reads, boolean administers) {

    /** How far a duty goes. */
    public enum Reach {
        /** The agency itself. */
        OWN,
        /** The agency and all below it. */
        SUBTREE
    }
}
