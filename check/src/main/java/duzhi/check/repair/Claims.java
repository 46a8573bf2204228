package duzhi.check.repair;

import duzhi.check.repair.Bond.Claim;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Completion;
import duzhi.form.filled.Statement.Direction;
import duzhi.form.filled.Statement.Share;
import duzhi.form.model.Ratio;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stated rates, shares and changes as linear relations: the printed digits say between which multiples of the whole the
 * part lies. A cell of its own takes up what a rate is off by, so that the rate can be what is wrong.
 */
final class Claims {

    private static final int MOST_DIGITS = 8;

    private final FilledDocument document;
    private final NetBuilder net;
    private final Map<Coordinates, List<Fact>> facts = new HashMap<>();

    Claims(FilledDocument document, NetBuilder net) {
        this.document = document;
        this.net = net;
        for (Fact fact : document.facts()) {
            if (fact.figure().isPresent() && fact.isCertain()) {
                facts.computeIfAbsent(fact.at(), at -> new ArrayList<>()).add(fact);
            }
        }
    }

    void add() {
        for (Statement statement : document.statements()) {
            try {
                add(statement);
            } catch (ArithmeticException tooLarge) {
                continue;
            }
        }
        for (FilledTable table : document.tables()) {
            table.form()
                    .grids()
                    .forEach(grid -> grid.ratios()
                            .forEach(ratio -> table.rowsOf(grid.id()).forEach(row -> ratio(row, ratio))));
        }
    }

    private void add(Statement statement) {
        switch (statement) {
            case Share share -> {
                if (share.part().figure().isPresent() && share.part().isCertain()) {
                    find(share.whole())
                            .ifPresent(whole -> rate(
                                    share,
                                    share.at(),
                                    net.cell(share.part()),
                                    net.cell(whole),
                                    share.share(),
                                    /* growth= */ false));
                }
            }
            case Completion completion -> {
                Optional<Fact> part = find(completion.part());
                Optional<Fact> whole = find(completion.whole());
                if (part.isPresent() && whole.isPresent()) {
                    rate(
                            completion,
                            completion.at(),
                            net.cell(part.get()),
                            net.cell(whole.get()),
                            completion.rate(),
                            /* growth= */ false);
                }
            }
            case Change change -> change(change);
            case Statement.None none -> {}
        }
    }

    private void change(Change change) {
        Optional<Fact> now = find(change.subject());
        if (now.isEmpty()) {
            return;
        }
        Figure figure = now.get().figure().orElseThrow();
        int current = net.cell(now.get());
        int base = find(change.against()).map(net::cell).orElseGet(() -> net.put(Cell.unknown(change.at(), figure)));
        if (current == base) {
            return;
        }
        long sign = change.direction() == Direction.DOWN ? -1 : 1;
        if (change.delta() != null && change.direction() != Direction.FLAT) {
            int delta = net.put(Cell.amount(change.at(), change.delta()));
            Claim size = new Claim(delta, current, base, /* growth= */ true, sign < 0, null);
            net.add(Map.of(current, sign, base, -sign, delta, -1L), 0, 0, null, size);
        }
        if (change.rate() != null && change.direction() != Direction.FLAT) {
            rate(change, change.at(), current, base, change.rate(), /* growth= */ true);
        }
    }

    private void ratio(FilledRow row, Ratio ratio) {
        boolean certain = row.isCertain(ratio.rate()) && row.isCertain(ratio.part()) && row.isCertain(ratio.whole());
        Optional<FilledCell> rate =
                row.find(ratio.rate()).filter(cell -> cell.figure().isPresent());
        Optional<FilledCell> part =
                row.find(ratio.part()).filter(cell -> cell.figure().isPresent());
        Optional<FilledCell> whole =
                row.find(ratio.whole()).filter(cell -> cell.figure().isPresent());
        if (certain && rate.isPresent() && part.isPresent() && whole.isPresent()) {
            try {
                rate(null, rate.get().source().place(), cell(part.get()), cell(whole.get()), figure(rate.get()), false);
            } catch (ArithmeticException tooLarge) {
                return;
            }
        }
    }

    private int cell(FilledCell cell) {
        return net.cell(cell.source().place(), figure(cell));
    }

    private static Figure figure(FilledCell cell) {
        return cell.figure().orElseThrow();
    }

    /** Low times the whole, at most the part, at most high times the whole; the claim's own cell may fill the gap. */
    private void rate(@Nullable Statement statement, Place place, int part, int whole, Figure rate, boolean growth) {
        BigDecimal low = rate.interval().low();
        BigDecimal high = rate.interval().high();
        int digits = Math.max(
                low.stripTrailingZeros().scale(), high.stripTrailingZeros().scale());
        if (part == whole || digits > MOST_DIGITS || low.signum() < 0 && !growth) {
            return;
        }
        long unit = BigDecimal.TEN.pow(Math.max(0, digits)).longValueExact();
        boolean down = statement instanceof Change change && change.direction() == Direction.DOWN;
        long sign = down ? -1 : 1;
        long own = growth ? sign * unit : 0;
        int slack = net.put(Cell.statement(place, rate));
        Claim claim = new Claim(slack, part, whole, growth, down, rate);
        long least = low.multiply(BigDecimal.valueOf(unit)).longValueExact();
        long most = high.multiply(BigDecimal.valueOf(unit)).longValueExact();
        net.add(Map.of(part, sign * unit, whole, -least - own, slack, 1L), 0, Bond.NONE, null, claim);
        net.add(Map.of(part, -sign * unit, whole, most + own, slack, -1L), 0, Bond.NONE, null, claim);
    }

    /** The most exact figure printed at a place, cells before text; none where the document contradicts itself. */
    private Optional<Fact> find(Coordinates at) {
        List<Fact> found = facts.getOrDefault(at, List.of()).stream()
                .sorted(Comparator.comparing(
                                (Fact fact) -> fact.figure().orElseThrow().step())
                        .thenComparing(fact -> !fact.source().place().isCell()))
                .toList();
        return found.stream().findFirst();
    }
}
