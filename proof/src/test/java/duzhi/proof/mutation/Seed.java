package duzhi.proof.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A whole document to be damaged, and the ways in which its format can be. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Seed(String format, String name, byte[] bytes, List<Mutator.Named> mutators) {

    static Seed of(String format, String name, byte[] bytes) {
        return new Seed(format, name, bytes, mutators(bytes));
    }

    /** Our own documents in every format, more often the smaller one, which more can be done to in the same time. */
    static List<Seed> invented() {
        List<Seed> seeds = new ArrayList<>();
        for (Maker maker : Maker.values()) {
            for (String content : List.of("budget.txt", "evaluation.txt", "evaluation.txt", "evaluation.txt")) {
                seeds.add(of(label(maker.name()), maker.file(), maker.bytes(Content.named(content))));
            }
        }
        seeds.addAll(Collections.nCopies(4, of("doc", "evaluation.doc", resource("evaluation.doc"))));
        return seeds;
    }

    /** The files of a folder that is not ours. */
    static List<Seed> below(Path folder) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 64) {
                    seeds.add(of(label(name.substring(name.lastIndexOf('.') + 1)), name, bytes));
                }
            }
        }
        return seeds;
    }

    private static String label(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Mutator.Named> mutators(byte[] bytes) {
        List<Mutator.Named> mutators = new ArrayList<>(Blind.ALL);
        if (begins(bytes, "%PDF")) {
            mutators.addAll(Graphs.ALL);
        } else if (begins(bytes, "PK")) {
            mutators.addAll(Packs.ALL);
            // What is inside is damaged more often than what is around it.
            for (int i = 0; i < 6; i++) {
                mutators.add(Packs.ALL.get(i % 3));
            }
        } else if (begins(bytes, "\u00d0\u00cf")) {
            mutators.addAll(Records.ALL);
        } else if (begins(bytes, "<")) {
            mutators.addAll(Markup.ALL);
        } else {
            mutators.addAll(Lines.ALL);
        }
        return mutators;
    }

    private static boolean begins(byte[] bytes, String start) {
        for (int i = 0; i < start.length(); i++) {
            if ((bytes[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static byte[] resource(String name) {
        try (InputStream in = Seed.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
