package duzhi.workflow.action;

import duzhi.check.finding.Text;
import duzhi.workflow.route.Guard;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A document and a person at the moment of an action.
 *
 * @param route the way of the document
 * @param state where it stands
 * @param deeds what the person's duties permit here
 * @param maker whether the person has had a hand in the document since it was begun
 * @param opened whether whoever has to act has seen it
 * @param digest SHA-256 of its entries, for what is sent on
 * @param guards what is in the way of a guard, empty where it holds; {@link Guard#OTHERS} is answered here
 */
public record Situation(
        Route route,
        State state,
        Set<String> deeds,
        boolean maker,
        boolean opened,
        String digest,
        Function<Guard, List<Text>> guards) {

    /** Nothing goes on unless the person's duties grant it here. */
    void permit(String deed) throws Refused {
        if (!deeds.contains(deed)) {
            throw Refused.forbidden(
                    "您的岗位不能在“" + state.name().zh() + "”环节做这件事",
                    "your duties do not permit this while it is at '"
                            + state.name().en() + "'");
        }
    }

    /** The next state, once every guard of this one holds. */
    String forward(String deed) throws Refused {
        permit(deed);
        List<Text> reasons = new ArrayList<>();
        for (Guard guard : state.guards()) {
            if (guard == Guard.OTHERS) {
                others().ifPresent(reasons::add);
            } else {
                reasons.addAll(guards.apply(guard));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refused(Refused.Kind.UNREADY, reasons.stream().distinct().toList());
        }
        return state.next();
    }

    private Optional<Text> others() {
        return maker
                ? Optional.of(new Text(
                        "您参与过编制，不能审核自己的文件，请由其他人审核",
                        "you had a hand in it and cannot approve your own work; somebody else has to"))
                : Optional.empty();
    }

    /** Where it can be sent back to. */
    String back(String to) throws Refused {
        permit(Permission.RETURN);
        if (!state.returns().contains(to)) {
            throw Refused.unready("不能退回到这个环节", "it cannot be sent back there");
        }
        return to;
    }

    /** Words that must be there. */
    static String said(String words, String zh, String en) throws Refused {
        if (words.isBlank()) {
            throw Refused.unready(zh, en);
        }
        return words.strip();
    }
}
