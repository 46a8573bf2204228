package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import java.util.Optional;

/**
 * Words asked for every functional code in use, under the key with the code behind it: {@code 用途/2070109}.
 *
 * @param key the key without the code
 * @param about what is asked for, shown where it is missing
 * @param of the lines whose codes are meant
 * @param against what the sum at a code is compared with: words are asked for only where both are there and differ
 * @param past whether it is compared with last year's figures
 */
record EachText(String key, String about, Coordinates of, Optional<Coordinates> against, boolean past) {}
