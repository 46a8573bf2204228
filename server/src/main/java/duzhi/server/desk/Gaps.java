package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.server.store.Document;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.event.Consolidated;
import duzhi.workflow.route.Guard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where a department's budget no longer says what its units have sent on since it took them over. */
@Service
public class Gaps implements Guards.Scan {

    private final Session session;
    private final Sheets sheets;
    private final Subordinates subordinates;

    /** With what it compares. */
    Gaps(Session session, Sheets sheets, Subordinates subordinates) {
        this.session = session;
        this.sheets = sheets;
        this.subordinates = subordinates;
    }

    /**
     * How a department and its units stand to each other.
     *
     * @param units how many there are
     * @param taken whether they were ever taken over
     * @param gaps what is not alike, a unit each
     * @param waiting units that have never sent on a budget of the year
     * @param unseen units whose budgets this person may not see, so that nothing is said of them
     */
    public record Standing(int units, boolean taken, List<Text> gaps, List<Agency> waiting, List<Agency> unseen) {}

    /** For somebody who looks at a document; empty where it has no units to take over. */
    public Optional<Standing> of(long person, Document document) {
        return session.as(person, () -> {
            if (!subordinates.concerns(document)) {
                return Optional.empty();
            }
            List<Subordinates.Unit> units = subordinates.of(document);
            Optional<Consolidated> last = subordinates.last(document);
            return Optional.of(new Standing(
                    units.size(),
                    last.isPresent(),
                    last.map(taken -> between(document, units, taken)).orElse(List.of()),
                    at(units, Consolidation.Position.NONE, Consolidation.Position.NEVER),
                    at(units, Consolidation.Position.UNREADABLE)));
        });
    }

    private static List<Agency> at(List<Subordinates.Unit> units, Consolidation.Position... positions) {
        return units.stream()
                .filter(unit -> List.of(positions).contains(unit.position()))
                .map(Subordinates.Unit::agency)
                .toList();
    }

    @Override
    public Guard guard() {
        return Guard.CONSOLIDATED;
    }

    /** A department that enters its units by hand has taken nothing over, and nothing can differ from it. */
    @Override
    public List<Text> scan(Document document) {
        if (!subordinates.concerns(document)) {
            return List.of();
        }
        List<Text> against = new ArrayList<>();
        subordinates.last(document).ifPresent(taken -> {
            List<Subordinates.Unit> units = subordinates.of(document);
            at(units, Consolidation.Position.UNREADABLE).forEach(unit -> against.add(unseen(unit)));
            against.addAll(between(document, units, taken));
        });
        return against;
    }

    private List<Text> between(Document document, List<Subordinates.Unit> units, Consolidated last) {
        List<EntrySheet> forms = EntrySheets.of(InputForm.load(document.form()));
        Content own = new Content(sheets.of(document.id()));
        List<Text> gaps = new ArrayList<>();
        for (Subordinates.Unit unit : units) {
            if (unit.sent() != null) {
                gap(forms, own, unit, last).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    private static Text unseen(Agency unit) {
        return Text.of(
                "您的岗位看不到所属单位“%s”的预算，没法核对汇总数与它报送的数是否一致",
                "your duties do not let you see the budget of the unit %s, so that nobody can tell whether it is what was taken over",
                unit.name());
    }

    private Optional<Text> gap(List<EntrySheet> forms, Content own, Subordinates.Unit unit, Consolidated last) {
        Merging.Part part = unit.part();
        UnitLines lines = new UnitLines(forms);
        Content held = lines.of(own, part.codes(), true);
        Content sent = lines.of(part.content(), part.codes(), true);
        int apart = UnitLines.apart(held, sent);
        if (apart == 0) {
            return beside(forms, unit, last);
        }
        BigDecimal has = Consolidation.total(held);
        BigDecimal should = Consolidation.total(sent);
        BigDecimal difference = has.subtract(should);
        return Optional.of(
                difference.signum() == 0
                        ? Text.of(
                                "所属单位“%s”报送的支出合计 %s 元，部门预算中合计相同，但有 %d 行不一样。请重新汇总",
                                "the unit %s has sent on expenditure of %s yuan; the total here is the same, but %d lines are not; take the units over again",
                                unit.agency().name(),
                                yuan(should),
                                apart)
                        : Text.of(
                                "所属单位“%s”报送的支出合计 %s 元，部门预算中是 %s 元，相差 %s 元。请重新汇总",
                                "the unit %s has sent on expenditure of %s yuan, of which this budget has %s, %s yuan apart; take the units over again",
                                unit.agency().name(),
                                yuan(should),
                                yuan(has),
                                yuan(difference)));
    }

    /** Its lines are alike: then what is added up must be what was added up. */
    private Optional<Text> beside(List<EntrySheet> forms, Subordinates.Unit unit, Consolidated last) {
        Content sent = unit.part().content();
        Optional<Content> taken = last.units().stream()
                .filter(each -> each.agency().equals(unit.agency().code()))
                .findFirst()
                .flatMap(each -> sheets.sent(each.document(), each.sent()))
                .map(kept -> new Content(kept.content()));
        List<String> changed = forms.stream()
                .filter(AddedUp::isOne)
                .filter(sheet -> {
                    AddedUp sum = new AddedUp(sheet);
                    return taken.isEmpty() || !sum.figures(taken.get()).equals(sum.figures(sent));
                })
                .map(EntrySheet::name)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "所属单位“%s”报送的“%s”与汇总时不一样。请重新汇总",
                        "what the unit %s has sent on in '%s' is not what was taken over; take the units over again",
                        unit.agency().name(),
                        String.join("”“", changed)));
    }

    private static String yuan(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
