package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damage to texts: lines and cells. */
final class Lines {

    static final List<Mutator.Named> ALL = List.of(
            named("line gone", (lines, at, random) -> lines.remove(at)),
            named("line twice", (lines, at, random) -> lines.add(at, lines.get(at))),
            named(
                    "line two thousand times",
                    (lines, at, random) -> lines.addAll(at, Collections.nCopies(2_000, lines.get(at)))),
            named("lines swapped", (lines, at, random) -> Collections.swap(lines, at, random.nextInt(lines.size()))),
            named(
                    "lines joined",
                    (lines, at, random) -> lines.set(at, lines.get(at) + lines.get(random.nextInt(lines.size())))),
            named("lines in any order", (lines, at, random) -> Collections.shuffle(lines, random)),
            named(
                    "cell gone",
                    (lines, at, random) -> lines.set(at, lines.get(at).replaceFirst("\t", ""))),
            named(
                    "cells many",
                    (lines, at, random) ->
                            lines.set(at, lines.get(at).replace("\t", "\t".repeat(random.nextInt(600))))),
            named("cells swapped", Lines::swapped),
            named("numbers", (lines, at, random) -> lines.set(at, Blind.numbers(lines.get(at), random))),
            named("tags", (lines, at, random) -> lines.set(at, "<td>".repeat(random.nextInt(3_000)) + lines.get(at))));

    private Lines() {}

    private interface Change {
        void of(List<String> lines, int at, Random random);
    }

    private static Mutator.Named named(String name, Change change) {
        return new Mutator.Named(name, (bytes, random) -> {
            List<String> lines =
                    new ArrayList<>(new String(bytes, UTF_8).lines().toList());
            for (int i = random.nextInt(6); i >= 0 && lines.size() > 1 && lines.size() < 10_000; i--) {
                change.of(lines, random.nextInt(lines.size()), random);
            }
            return String.join("\n", lines).getBytes(UTF_8);
        });
    }

    private static void swapped(List<String> lines, int at, Random random) {
        List<String> cells = new ArrayList<>(List.of(lines.get(at).split("\t", -1)));
        Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size()));
        lines.set(at, String.join("\t", cells));
    }
}
