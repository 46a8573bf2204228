package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import duzhi.server.store.Digest;
import duzhi.server.store.Document;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.event.Change;
import duzhi.workflow.event.Consolidated;
import duzhi.workflow.event.Event;
import duzhi.workflow.event.Taken;
import duzhi.workflow.route.State;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A department's budget is the office's own and those of its units (预算法8): what the units have sent on is taken over into
 * the department's entries (汇总所属单位), each line under its unit, so that doing it again replaces those lines and no others.
 */
@Service
public class Consolidation {

    /** Where the budget of a unit stands, as its department sees it. */
    public enum Position {
        /** Sent on in this round. */
        SUBMITTED,
        /** Sent on in this round and back within the unit since: sent back, or taken back. */
        RETURNED,
        /** Not sent on in this round; there is what was sent on before. */
        EARLIER,
        /** Begun and never sent on; where its head has still to look at it, neither. */
        NEVER,
        /** Not begun. */
        NONE,
        /** On other forms than the department's. */
        OTHER_FORM,
        /** Not to be seen by whoever looks. */
        UNREADABLE;

        /** Whether what was sent on last is not what the unit will send on in this round. */
        public boolean isLate() {
            return this == RETURNED || this == EARLIER;
        }

        /** As pages name it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Session session;
    private final Desk desk;
    private final Sheets sheets;
    private final Subordinates subordinates;

    /** With what it puts together. */
    public Consolidation(Session session, Desk desk, Sheets sheets, Subordinates subordinates) {
        this.session = session;
        this.desk = desk;
        this.sheets = sheets;
        this.subordinates = subordinates;
    }

    /**
     * A unit, and what would come of it.
     *
     * @param document its budget, null where there is none to be seen
     * @param state where that stands, null as well
     * @param phase of the board in which it was sent on last, empty where it never was
     * @param sent when that was, null as well
     * @param total yuan of expenditure it sent on, null as well
     * @param taken whether it is taken over
     */
    public record Row(
            Agency agency,
            Position position,
            @Nullable Document document,
            @Nullable State state,
            String phase,
            @Nullable Instant sent,
            @Nullable BigDecimal total,
            boolean taken,
            Effect effect) {}

    /** Lines that are taken over and that make way, and yuan of expenditure the department has of a unit before and after. */
    public record Effect(int taken, int replaced, BigDecimal before, BigDecimal after) {}

    /**
     * What would come of it.
     *
     * @param own yuan of expenditure of the office itself
     * @param before yuan of expenditure of the department now
     * @param after yuan of expenditure of the department then
     * @param added sheets whose figures are added up
     * @param problems why it cannot be done; nothing where it can
     * @param remarks what somebody should look at
     * @param key of what was looked at: it is not done where something has changed since
     */
    public record View(
            List<Row> rows,
            BigDecimal own,
            BigDecimal before,
            BigDecimal after,
            List<String> added,
            List<Text> problems,
            List<Text> remarks,
            String key) {

        /** Whether it can be done. */
        public boolean isReady() {
            return problems.isEmpty() && rows.stream().anyMatch(Row::taken);
        }
    }

    /** Whether a document is a department's that can take its units over. */
    public boolean concerns(long person, Document document) {
        return session.as(person, () -> subordinates.concerns(document));
    }

    /**
     * What would come of it.
     *
     * @param earlier units that have not sent on in this round and are taken as they were sent on last; null for all of them
     */
    public View look(long person, Document document, @Nullable Collection<String> earlier) {
        return session.as(person, () -> {
            if (!subordinates.concerns(document)) {
                throw new NotFound("units of document " + document.id());
            }
            return new Plan(document, earlier).view();
        });
    }

    /**
     * Takes the units over, in one transaction.
     *
     * @param earlier as for {@link #look}
     * @param key of what the person saw, empty to take whatever stands there now
     * @param at an earlier moment, for loading what happened before
     * @throws Refused where the entries may not be changed, where something stands against it, and where something has
     *     changed since the person looked
     */
    public Document consolidate(
            long person, long id, @Nullable Collection<String> earlier, String key, @Nullable Instant at)
            throws Refused {
        Taking taking = new Taking(earlier, key);
        desk.write(person, id, taking, at);
        return desk.document(person, id);
    }

    private final class Taking implements Desk.Wanted {

        private final @Nullable Collection<String> earlier;
        private final String key;
        private List<Taken> taken = List.of();
        private boolean isNew;

        Taking(@Nullable Collection<String> earlier, String key) {
            this.earlier = earlier;
            this.key = key;
        }

        @Override
        public List<Change> of(Document document) throws Refused {
            if (!subordinates.concerns(document)) {
                throw Refused.unready("这份文件没有可以汇总的所属单位", "there are no units to be taken over into this document");
            }
            Plan plan = new Plan(document, earlier);
            View view = plan.view();
            if (!view.problems().isEmpty()) {
                throw new Refused(Refused.Kind.UNREADY, view.problems());
            }
            if (!key.isEmpty() && !key.equals(view.key())) {
                throw Refused.unready(
                        "您查看以后，所属单位又报送了，或者这份文件里所属单位的行被改过。请重新查看后再汇总",
                        "since you looked, a unit has sent on again or its lines in this document were changed; look again first");
            }
            if (!view.isReady()) {
                throw Refused.unready(
                        "所属单位都还没有报送（单位负责人通过后才算报送），没有可以汇总的",
                        "no unit has sent on its budget yet, which it has once its own head has approved it; there is nothing to take over");
            }
            taken = plan.taken();
            isNew = plan.last.filter(last -> last.units().equals(taken)).isEmpty();
            return Differences.between(plan.own, plan.merging.wanted());
        }

        @Override
        public Optional<Event> told(List<Change> changed) {
            return changed.isEmpty() && !isNew ? Optional.empty() : Optional.of(new Consolidated(taken, changed));
        }
    }

    /** Everything it rests on at one moment. */
    private final class Plan {

        private final List<EntrySheet> forms;
        private final Content own;
        private final List<Subordinates.Unit> units;
        private final Optional<Consolidated> last;
        private final Set<String> chosen = new LinkedHashSet<>();
        private final Merging merging;

        Plan(Document document, @Nullable Collection<String> earlier) {
            this.forms = desk.sheets(document);
            this.own = new Content(sheets.of(document.id()));
            this.units = subordinates.of(document);
            this.last = subordinates.last(document);
            for (Subordinates.Unit unit : units) {
                boolean late = unit.position().isLate();
                String code = unit.agency().code();
                if (unit.position() == Position.SUBMITTED || late && (earlier == null || earlier.contains(code))) {
                    chosen.add(code);
                }
            }
            boolean readable = units.stream().noneMatch(unit -> unit.position() == Position.UNREADABLE);
            List<Merging.Part> now = units.stream()
                    .filter(unit -> chosen.contains(unit.agency().code()))
                    .map(Subordinates.Unit::part)
                    .toList();
            this.merging = new Merging(
                    forms, own, readable ? last.map(subordinates::parts).orElse(List.of()) : List.of(), now);
        }

        List<Taken> taken() {
            List<Taken> taken = new ArrayList<>();
            for (Subordinates.Unit unit : units) {
                Document document = unit.document();
                Subordinates.Sent sent = unit.sent();
                if (chosen.contains(unit.agency().code()) && document != null && sent != null) {
                    taken.add(new Taken(unit.agency().code(), document.id(), sent.event()));
                }
            }
            return taken;
        }

        View view() {
            List<Row> rows = units.stream().map(this::row).toList();
            BigDecimal before = Consolidation.total(own);
            BigDecimal theirs =
                    rows.stream().map(row -> row.effect().before()).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<String> added =
                    forms.stream().filter(AddedUp::isOne).map(EntrySheet::name).toList();
            return new View(
                    rows,
                    before.subtract(theirs),
                    before,
                    Consolidation.total(merging.wanted()),
                    added,
                    problems(),
                    merging.remarks(),
                    key());
        }

        private Row row(Subordinates.Unit unit) {
            Effect effect = effect(unit.agency().code());
            Subordinates.Sent sent = unit.sent();
            return new Row(
                    unit.agency(),
                    unit.position(),
                    unit.document(),
                    unit.state(),
                    sent == null ? "" : sent.state().phase(),
                    sent == null ? null : sent.at(),
                    sent == null ? null : Consolidation.total(sent.content()),
                    chosen.contains(unit.agency().code()),
                    effect);
        }

        /** Nothing comes of a unit that is neither taken nor was: what was entered for it by hand stays. */
        private Effect effect(String code) {
            return merging.effect(code).orElseGet(() -> {
                BigDecimal had = Consolidation.total(new UnitLines(forms).of(own, Set.of(code), true));
                return new Effect(0, 0, had, had);
            });
        }

        private List<Text> problems() {
            List<Text> problems = new ArrayList<>(merging.problems());
            for (Subordinates.Unit unit : units) {
                if (unit.position() == Position.UNREADABLE) {
                    problems.add(unreadable(unit.agency()));
                }
            }
            return problems;
        }

        /** Of what the units have sent on, and of the lines that would make way. */
        private String key() {
            StringBuilder all = new StringBuilder();
            for (Subordinates.Unit unit : units) {
                Subordinates.Sent sent = unit.sent();
                all.append(unit.agency().code())
                        .append(unit.position())
                        .append(sent == null ? 0 : sent.event())
                        .append('\n');
                all.append(
                        new UnitLines(forms).of(own, unit.part().codes(), true).digest());
            }
            return Digest.hex(all.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    static Text unreadable(Agency unit) {
        return Text.of(
                "您的岗位看不到所属单位“%s”的预算，不能汇总。请管理员给您“部门财务”岗位",
                "your duties do not let you see the budget of the unit %s; an administrator can give you the duty of a finance office of the department",
                unit.name());
    }

    /** Yuan of expenditure. */
    static BigDecimal total(Content content) {
        return content.sum("expenditure", "amount");
    }
}
