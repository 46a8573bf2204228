package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Certificate.Cases;
import duzhi.check.repair.solve.Certificate.Choice;
import duzhi.check.repair.solve.Certificate.Conflict;
import duzhi.check.repair.solve.Certificate.Packing;
import duzhi.check.repair.solve.Certificate.Part;
import duzhi.check.repair.solve.Certificate.Proof;
import duzhi.check.repair.solve.Certificate.Share;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks a certificate against its articulation, knowing nothing of how it was found. */
public final class Verifier {

    private final Articulation articulation;

    private Verifier(Articulation articulation) {
        this.articulation = articulation;
    }

    /** The first step that does not hold; empty if the certificate proves that no repair weighs less than this. */
    public static Optional<String> objection(Articulation articulation, Certificate certificate, long weight) {
        long bounds = certificate.parts().stream().mapToLong(Part::bound).sum();
        if (bounds < weight) {
            return Optional.of("the bounds add up to " + bounds + ", not to " + weight);
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < certificate.parts().size(); i++) {
            Part part = certificate.parts().get(i);
            Set<Integer> cells = new TreeSet<>();
            part.conflicts().forEach(conflict -> cells.addAll(conflict.cells()));
            if (cells.stream().anyMatch(seen::contains)) {
                return Optional.of("part " + i + " names a cell of another part");
            }
            seen.addAll(cells);
            Optional<String> objection = new Verifier(articulation).objection(part);
            if (objection.isPresent()) {
                return Optional.of("part " + i + ": " + objection.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> objection(Part part) {
        for (int i = 0; i < part.conflicts().size(); i++) {
            Conflict conflict = part.conflicts().get(i);
            if (conflict.cells().stream().anyMatch(cell -> cell(cell).isFixed())) {
                return Optional.of("conflict " + i + " names a fixed cell");
            }
            if (!new Ranges(articulation, conflict.cells()).refutedBy(conflict.refutation())) {
                return Optional.of("conflict " + i + " is not one");
            }
        }
        return proves(part, part.proof(), new HashSet<>(), new HashSet<>())
                ? Optional.empty()
                : Optional.of("the bound " + part.bound() + " does not follow from the conflicts");
    }

    private Cell cell(int index) {
        return articulation.cells().get(index);
    }

    private boolean proves(Part part, Proof proof, Set<Integer> chosen, Set<Integer> ruledOut) {
        return switch (proof) {
            case Packing packing -> packs(part, packing, chosen, ruledOut);
            case Cases cases -> holds(part, cases, chosen, ruledOut);
        };
    }

    private boolean packs(Part part, Packing packing, Set<Integer> chosen, Set<Integer> ruledOut) {
        long weight = chosen.stream().mapToLong(cell -> cell(cell).weight()).sum();
        Map<Integer, Long> served = new HashMap<>();
        long sum = 0;
        for (Share share : packing.shares()) {
            List<Integer> cells = part.conflicts().get(share.conflict()).cells();
            if (share.amount() < 0 || cells.stream().anyMatch(chosen::contains)) {
                return false;
            }
            cells.stream()
                    .filter(cell -> !ruledOut.contains(cell))
                    .forEach(cell -> served.merge(cell, share.amount(), Math::addExact));
            sum = Math.addExact(sum, share.amount());
        }
        return packing.divisor() > 0
                && weight + Math.ceilDiv(sum, packing.divisor()) >= part.bound()
                && served.entrySet().stream()
                        .allMatch(each -> each.getValue()
                                <= Math.multiplyExact(cell(each.getKey()).weight(), packing.divisor()));
    }

    private boolean holds(Part part, Cases cases, Set<Integer> chosen, Set<Integer> ruledOut) {
        Set<Integer> open = new HashSet<>(part.conflicts().get(cases.conflict()).cells());
        open.removeAll(ruledOut);
        Set<Integer> named = new HashSet<>();
        Set<Integer> out = new HashSet<>(ruledOut);
        for (Choice choice : cases.choices()) {
            Set<Integer> in = new HashSet<>(chosen);
            in.add(choice.cell());
            if (!proves(part, choice.proof(), in, out)) {
                return false;
            }
            out.add(choice.cell());
            named.add(choice.cell());
        }
        return named.containsAll(open);
    }
}
