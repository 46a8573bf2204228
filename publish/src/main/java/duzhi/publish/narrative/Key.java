package duzhi.publish.narrative;

import duzhi.check.finding.Text;

/**
 * Words that a person must write, because no figure tells them.
 *
 * @param name the key under which a draft holds them; {@code /} and a functional code follow it where {@code each}
 * @param required whether the document cannot be published without them wherever the condition holds
 * @param condition when they are asked for
 * @param each whether they are asked for at every functional item in use
 */
public record Key(String name, boolean required, Text condition, boolean each) {

    /** The key at a functional code. */
    public String at(String code) {
        return each ? name + "/" + code : name;
    }
}
