import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Makes the fonts of printed pages, once: fetches the whole ones with npm where they are not there yet, and cuts them into
 * a small one for each face, which holds what official documents are written with, and a large one for rare characters.
 * Radicals and compatibility ideographs are left out, so that no page can be searched for a word in vain. Where npm is
 * missing or fails the build goes on with one warning: everything but PDF and OFD works.
 *
 * <p>Run by Maven: module folder, folder to write to.
 */
final class CutFonts {

    private static final String PACKAGES = "node_modules/@expo-google-fonts/";
    private static final Path SERIF = Path.of(PACKAGES, "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
    private static final Path SANS = Path.of(PACKAGES, "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx", "OS/2", "name", "post", "cmap");
    private static final IntPredicate UNWANTED =
            c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0xD800 && c <= 0xDFFF;

    private CutFonts() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path module = Path.of(args[0]);
        Path out = Path.of(args[1]);
        String problem = Files.exists(module.resolve(SERIF)) && Files.exists(module.resolve(SANS)) ? "" : fetch(module);
        if (!problem.isEmpty()) {
            System.out.println("[WARNING] The Chinese fonts of PDF and OFD pages could not be fetched: " + problem
                    + ". Everything else works. To have them, install Node.js with npm (Debian, Ubuntu: apt install npm)"
                    + " and build again; or name a font file with --font when publishing.");
            return;
        }
        Files.createDirectories(out);
        Set<Integer> common = characters(CutFonts::isCommon);
        Set<Integer> rare = characters(c -> isRare(c) && !common.contains(c));
        write(out.resolve("rare.ttf"), module.resolve(SERIF), rare, "Duzhi Song Rare");
        write(out.resolve("hei.ttf"), module.resolve(SANS), common, "Duzhi Hei");
        copy(module.resolve(PACKAGES + "noto-sans-sc/LICENSE_FONT"), out.resolve("OFL-hei.txt"));
        copy(module.resolve(PACKAGES + "noto-serif-sc/LICENSE_FONT"), out.resolve("OFL-song.txt"));
        // Last: that it is there says that all of it is.
        write(out.resolve("song.ttf"), module.resolve(SERIF), common, "Duzhi Song");
    }

    /** Empty if npm fetched them, otherwise why it did not. */
    private static String fetch(Path module) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Process npm;
        try {
            npm = new ProcessBuilder(windows ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(module.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return "npm is not installed";
        }
        npm.getOutputStream().close();
        List<String> said = new String(npm.getInputStream().readAllBytes(), Charset.defaultCharset())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return npm.waitFor() == 0 ? "" : "npm says " + said.stream().limit(3).collect(Collectors.joining(" / "));
    }

    private static Set<Integer> characters(IntPredicate wanted) {
        return IntStream.rangeClosed(0x20, 0xFFFF)
                .filter(wanted.and(UNWANTED.negate()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final CharsetEncoder GB2312 = Charset.forName("GB2312").newEncoder();

    /** GB 2312, the western letters, and the signs that forms use beside them. */
    private static boolean isCommon(int c) {
        return c < 0x100
                || GB2312.canEncode((char) c)
                || c >= 0x2010 && c <= 0x203B
                || c >= 0x2460 && c <= 0x24FF
                || c >= 0x25A0 && c <= 0x25CF
                || c >= 0x2610 && c <= 0x2612
                || c == 0x20AC
                || c == 0x2103
                || c == 0x2116
                || c == 0x2122
                || c == 0x2212
                || c == 0x2713;
    }

    private static boolean isRare(int c) {
        return c >= 0x3400 && c <= 0x4DBF || c >= 0x4E00 && c <= 0x9FFF;
    }

    private static void write(Path file, Path whole, Set<Integer> characters, String family) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(whole.toFile()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            subsetter.writeToStream(bytes);
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.write(partial, named(bytes.toByteArray(), family));
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The font under a name of its own: what is cut is a modified version, and the licence reserves the name of the
     * original (SIL Open Font License 1.1, condition 3).
     */
    private static byte[] named(byte[] font, String family) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(font);
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < in.getShort(4); i++) {
            int record = 12 + 16 * i;
            String tag = new String(font, record, 4, StandardCharsets.ISO_8859_1);
            byte[] table = new byte[in.getInt(record + 12)];
            in.get(in.getInt(record + 8), table);
            tables.put(tag, table);
        }
        tables.put("name", names(family));
        return joined(tables);
    }

    private static byte[] names(String family) throws IOException {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(0, "(c) Adobe (http://www.adobe.com/). Cut from a font of the Noto family.");
        names.put(1, family);
        names.put(2, "Regular");
        names.put(3, family + " 1");
        names.put(4, family);
        names.put(5, "Version 1");
        names.put(6, family.replace(" ", ""));
        names.put(13, "This Font Software is licensed under the SIL Open Font License, Version 1.1.");
        names.put(14, "https://openfontlicense.org");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeShort(names.size());
        out.writeShort(6 + 12 * names.size());
        int at = 0;
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            int length = name.getValue().getBytes(StandardCharsets.UTF_16BE).length;
            for (int field : new int[] {3, 1, 0x409, name.getKey(), length, at}) {
                out.writeShort(field);
            }
            at += length;
        }
        for (String name : names.values()) {
            out.write(name.getBytes(StandardCharsets.UTF_16BE));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(Map<String, byte[]> tables) throws IOException {
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
        int power = Integer.highestOneBit(tables.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x00010000);
        out.writeShort(tables.size());
        out.writeShort(power * 16);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort((tables.size() - power) * 16);
        int at = 12 + 16 * tables.size();
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            head = table.getKey().equals("head") ? at : head;
            out.write(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(sum(padded(table.getValue())));
            out.writeInt(at);
            out.writeInt(table.getValue().length);
            at += padded(table.getValue()).length;
        }
        for (byte[] table : new ArrayList<>(tables.values())) {
            out.write(padded(table));
        }
        byte[] font = bytes.toByteArray();
        ByteBuffer.wrap(font).putInt(head + 8, 0xB1B0AFBA - sum(font));
        return font;
    }

    private static byte[] padded(byte[] table) {
        return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        ByteBuffer words = ByteBuffer.wrap(bytes);
        while (words.remaining() >= 4) {
            sum += words.getInt();
        }
        return sum;
    }
}
