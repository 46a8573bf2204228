package duzhi.server.page;

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
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An action as a form of a page sends it.
 *
 * @param deed what is to be done
 * @param opinion what is said about it
 * @param to where it is sent back to
 * @param amount a control number
 * @param finding id of a finding
 * @param remarks what is said about cells, as JSON
 */
record Form(
        String deed,
        @Nullable String opinion,
        @Nullable String to,
        @Nullable String amount,
        @Nullable String finding,
        @Nullable String remarks) {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    Action action() throws Refused {
        String said = opinion == null ? "" : opinion.strip();
        return switch (deed) {
            case "submit" -> new Submit(said);
            case "approve" -> new Approve(said);
            case "sign" -> new Sign(said);
            case "publish" -> new Publish(said);
            case "correct" -> new Correct(said);
            case "withdraw" -> new Withdraw(said);
            case "return" -> new Return(to == null ? "" : to, said, said());
            case "issue" -> new IssueControl(number(), said);
            case "waive" -> new Waive(finding == null ? "" : finding, said);
            default -> throw Refused.unready("没有这样的操作", "there is no such action");
        };
    }

    private List<Remark> said() throws Refused {
        if (remarks == null || remarks.isBlank()) {
            return List.of();
        }
        try {
            return JsonMapper.shared().readValue(remarks, REMARKS).stream()
                    .filter(remark -> !remark.words().isBlank())
                    .toList();
        } catch (JacksonException malformed) {
            throw Refused.unready("对单元格的意见没有传完整，请重新写", "the remarks on cells did not arrive whole; write them again");
        }
    }

    private BigDecimal number() throws Refused {
        String digits = amount == null ? "" : amount.replace(",", "").strip();
        if (!digits.matches("\\d{1,16}(\\.\\d{1,2})?")) {
            throw Refused.unready(
                    "控制数要填数字，单位元，最多两位小数", "a control number is a number in yuan with two decimals at most");
        }
        return new BigDecimal(digits);
    }
}
