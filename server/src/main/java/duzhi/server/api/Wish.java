package duzhi.server.api;

import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.Correct;
import duzhi.workflow.action.IssueControl;
import duzhi.workflow.action.Publish;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Return;
import duzhi.workflow.action.Sign;
import duzhi.workflow.action.Submit;
import duzhi.workflow.action.Waive;
import duzhi.workflow.action.Withdraw;
import duzhi.workflow.event.Remark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as a program asks for it; the words are those of the pages.
 *
 * @param deed what is to be done
 * @param opinion what is said about it
 * @param to where it is sent back to
 * @param remarks on cells, of what is sent back
 * @param amount a control number, in yuan
 * @param finding id of a finding
 */
record Wish(
        String deed,
        @Nullable String opinion,
        @Nullable String to,
        @Nullable List<Remark> remarks,
        @Nullable BigDecimal amount,
        @Nullable String finding) {

    Action action() throws Refused {
        String said = opinion == null ? "" : opinion.strip();
        return switch (deed == null ? "" : deed) {
            case "submit" -> new Submit(said);
            case "approve" -> new Approve(said);
            case "sign" -> new Sign(said);
            case "publish" -> new Publish(said);
            case "correct" -> new Correct(said);
            case "withdraw" -> new Withdraw(said);
            case "return" -> new Return(to == null ? "" : to, said, remarks == null ? List.of() : remarks);
            case "issue" -> new IssueControl(money(), said);
            case "waive" -> new Waive(finding == null ? "" : finding, said);
            default -> throw new IllegalArgumentException("there is no action " + deed);
        };
    }

    private BigDecimal money() {
        if (amount == null || amount.scale() > 2 || amount.precision() > 18) {
            throw new IllegalArgumentException("amount is a number of yuan with two decimals at most");
        }
        return amount;
    }
}
