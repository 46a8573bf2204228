package duzhi.proof.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage to files that are archives inside: their entries, and what is in them. */
final class Packs {

    private static final int BOMB = 24 << 20;

    static final List<Mutator.Named> ALL = List.of(
            new Mutator.Named("part of bytes", (bytes, random) -> part(bytes, random, Blind.ALL)),
            new Mutator.Named("part of markup", (bytes, random) -> part(bytes, random, Markup.ALL)),
            new Mutator.Named("largest part of markup", Packs::largest),
            new Mutator.Named("part gone", (bytes, random) -> named(bytes, random, name -> null)),
            new Mutator.Named("part renamed", (bytes, random) -> named(bytes, random, name -> "../" + name)),
            new Mutator.Named(
                    "part in upper case",
                    (bytes, random) -> named(bytes, random, name -> name.toUpperCase(Locale.ROOT))),
            new Mutator.Named("parts swapped", Packs::swapped),
            new Mutator.Named("part of zeros", Packs::bomb),
            new Mutator.Named("part twice", Packs::twice),
            new Mutator.Named("many parts", Packs::many),
            new Mutator.Named("inside itself", Packs::inside));

    private Packs() {}

    private interface Renaming {
        String of(String name);
    }

    private static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String any(Map<String, byte[]> parts, Random random) {
        return List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
    }

    private static byte[] part(byte[] bytes, Random random, List<Mutator.Named> mutators) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        return changed(parts, any(parts, random), random, mutators);
    }

    private static byte[] largest(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String largest = parts.entrySet().stream()
                .max((one, other) -> Integer.compare(one.getValue().length, other.getValue().length))
                .orElseThrow()
                .getKey();
        return changed(parts, largest, random, Markup.ALL);
    }

    private static byte[] changed(Map<String, byte[]> parts, String name, Random random, List<Mutator.Named> mutators)
            throws IOException {
        Mutator mutator = mutators.get(random.nextInt(mutators.size()));
        parts.put(name, mutator.mutate(parts.get(name), random));
        return Maker.packed(parts);
    }

    private static byte[] named(byte[] bytes, Random random, Renaming renaming) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String name = any(parts, random);
        byte[] part = parts.remove(name);
        String renamed = renaming.of(name);
        if (renamed != null) {
            parts.put(renamed, part);
        }
        return Maker.packed(parts);
    }

    private static byte[] swapped(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String one = any(parts, random);
        String other = any(parts, random);
        byte[] part = parts.get(one);
        parts.put(one, parts.get(other));
        parts.put(other, part);
        return Maker.packed(parts);
    }

    /** A part that unfolds a thousandfold, in markup that is well-formed up to there or not. */
    private static byte[] bomb(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String name = any(parts, random);
        byte[] before = parts.get(name);
        byte[] bomb = new byte[BOMB];
        java.util.Arrays.fill(bomb, (byte) (random.nextBoolean() ? ' ' : 0));
        int kept = random.nextInt(before.length + 1);
        System.arraycopy(before, 0, bomb, 0, kept);
        System.arraycopy(before, kept, bomb, bomb.length - (before.length - kept), before.length - kept);
        parts.put(name, bomb);
        return Maker.packed(parts);
    }

    /** An entry written twice under one name, which the platform's writer refuses to do. */
    private static byte[] twice(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String name = any(parts, random);
        String other = name.substring(0, name.length() - 1) + '\u007f';
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(other, parts.get(any(parts, random)));
        String packed = new String(Maker.packed(more), java.nio.charset.StandardCharsets.ISO_8859_1);
        return packed.replace(latin(other), latin(name)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static String latin(String name) {
        return new String(
                name.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] many(byte[] bytes, Random random) throws IOException {
        Map<String, byte[]> parts = unpack(bytes);
        String folder = any(parts, random);
        for (int i = random.nextInt(3_000); i >= 0; i--) {
            parts.put(folder + i, new byte[i % 7]);
        }
        return Maker.packed(parts);
    }

    private static byte[] inside(byte[] bytes, Random random) throws IOException {
        byte[] packed = bytes;
        for (int deep = 1 + random.nextInt(40); deep > 0; deep--) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (String name : new ArrayList<>(List.of("a.zip", "b.zip")).subList(0, deep % 9 == 0 ? 2 : 1)) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(packed);
                }
            }
            packed = out.toByteArray();
        }
        return packed;
    }
}
