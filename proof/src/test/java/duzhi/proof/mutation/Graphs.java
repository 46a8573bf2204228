package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Damage to the objects of a PDF: what refers to what, what a page draws, how its streams are packed. */
final class Graphs {

    private static final int BOMB = 40 << 20;
    private static final List<String> OPERATORS = List.of(
            "q ",
            "Q ",
            "BT ",
            "ET ",
            "/F0 0 Tf ",
            "0 0 0 0 0 0 cm ",
            "1e30 0 0 1e30 1e30 1e30 cm ",
            "/X0 Do ",
            "0 Tr ",
            "3 Tr ",
            "-1000 Tz ",
            "0 0 m 1e9 1e9 l S ",
            "0 0 99999 99999 re f ",
            "[[[[ ",
            "<< /A ",
            "(((( ",
            "BI ID EI ",
            "<0041> Tj ",
            "1 0 0 1 -9e37 9e37 Tm ",
            "/Sh0 sh ",
            "/P0 scn ",
            "W n ",
            "0 0 1 1 re W n ");

    static final List<Mutator.Named> ALL = List.of(
            new Mutator.Named("object refers elsewhere", (bytes, random) -> graph(bytes, random, Graphs::reference)),
            new Mutator.Named("value", (bytes, random) -> graph(bytes, random, Graphs::value)),
            new Mutator.Named("entry gone", (bytes, random) -> graph(bytes, random, Graphs::gone)),
            new Mutator.Named("form inside itself", (bytes, random) -> graph(bytes, random, Graphs::recursive)),
            new Mutator.Named("drawing", (bytes, random) -> graph(bytes, random, Graphs::drawing)),
            new Mutator.Named("drawing of numbers", (bytes, random) -> graph(bytes, random, Graphs::figures)),
            new Mutator.Named("drawing of zeros", (bytes, random) -> graph(bytes, random, Graphs::bomb)),
            new Mutator.Named("filters", (bytes, random) -> graph(bytes, random, Graphs::filters)),
            new Mutator.Named("cross-references", Graphs::crossReferences),
            new Mutator.Named("object numbers", Graphs::objectNumbers));

    private Graphs() {}

    private interface Change {
        void of(PDDocument document, List<COSDictionary> objects, Random random) throws IOException;
    }

    private static byte[] graph(byte[] bytes, Random random, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<COSDictionary> objects = new ArrayList<>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet().stream()
                    .sorted()
                    .toList()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary && dictionary.size() > 0) {
                    objects.add(dictionary);
                }
            }
            change.of(document, objects, random);
            document.setDocumentId(1L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(
                    out,
                    random.nextBoolean() ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (RuntimeException | StackOverflowError e) {
            // What the library itself cannot write down any more is damaged in the bytes instead.
            return Blind.ALL.get(random.nextInt(Blind.ALL.size())).mutate(bytes, random);
        }
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static COSName key(COSDictionary object, Random random) {
        return any(object.keySet().stream().sorted().toList(), random);
    }

    private static void reference(PDDocument document, List<COSDictionary> objects, Random random) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            COSDictionary from = any(objects, random);
            COSName key = key(from, random);
            COSBase to = any(objects, random);
            if (from.getItem(key) instanceof COSArray array && array.size() > 0) {
                array.set(random.nextInt(array.size()), to);
            } else {
                from.setItem(key, to);
            }
        }
    }

    private static void value(PDDocument document, List<COSDictionary> objects, Random random) {
        COSArray long_ = new COSArray();
        for (int i = random.nextInt(5_000); i >= 0; i--) {
            long_.add(COSInteger.get(i));
        }
        List<COSBase> values = List.of(
                COSInteger.get(-1),
                COSInteger.get(Integer.MAX_VALUE),
                COSInteger.get(Long.MIN_VALUE),
                new COSFloat(Float.NaN),
                new COSFloat(Float.MAX_VALUE),
                COSNull.NULL,
                COSName.getPDFName("x".repeat(1_000)),
                new COSArray(),
                new COSDictionary(),
                long_);
        for (int i = random.nextInt(4); i >= 0; i--) {
            COSDictionary object = any(objects, random);
            COSName key = key(object, random);
            if (object.getItem(key) instanceof COSArray array && array.size() > 0 && random.nextBoolean()) {
                array.set(random.nextInt(array.size()), any(values, random));
            } else {
                object.setItem(key, any(values, random));
            }
        }
    }

    private static void gone(PDDocument document, List<COSDictionary> objects, Random random) {
        COSDictionary object = any(objects, random);
        object.removeItem(key(object, random));
    }

    /** Forms that draw each other in a ring of one, two or three, each several times. */
    private static void recursive(PDDocument document, List<COSDictionary> objects, Random random) throws IOException {
        List<COSStream> forms = new ArrayList<>();
        int ring = 1 + random.nextInt(3);
        for (int i = 0; i < ring; i++) {
            COSStream form = document.getDocument().createCOSStream();
            form.setName(COSName.TYPE, "XObject");
            form.setName(COSName.SUBTYPE, "Form");
            COSArray box = new COSArray();
            List.of(0, 0, 500, 500).forEach(side -> box.add(COSInteger.get(side)));
            form.setItem(COSName.BBOX, box);
            write(form, "/X0 Do ".repeat(1 + random.nextInt(9)).getBytes(ISO_8859_1));
            forms.add(form);
        }
        for (int i = 0; i < ring; i++) {
            forms.get(i).setItem(COSName.RESOURCES, resources(forms.get((i + 1) % ring)));
        }
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setItem(COSName.RESOURCES, resources(forms.getFirst()));
        COSStream drawn = document.getDocument().createCOSStream();
        write(drawn, "/X0 Do /X0 Do".getBytes(ISO_8859_1));
        page.setItem(COSName.CONTENTS, drawn);
    }

    private static COSDictionary resources(COSStream form) {
        COSDictionary named = new COSDictionary();
        named.setItem("X0", form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, named);
        return resources;
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    private static COSStream drawn(PDDocument document, Random random) {
        List<COSStream> streams = new ArrayList<>();
        for (var page : document.getPages()) {
            if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSStream stream) {
                streams.add(stream);
            }
        }
        return streams.isEmpty() ? document.getDocument().createCOSStream() : any(streams, random);
    }

    private static String content(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }

    /** Operators where none belongs, many times over. */
    private static void drawing(PDDocument document, List<COSDictionary> objects, Random random) throws IOException {
        COSStream stream = drawn(document, random);
        StringBuilder content = new StringBuilder(content(stream));
        for (int i = random.nextInt(12); i >= 0; i--) {
            int times = random.nextInt(4) == 0 ? random.nextInt(20_000) : 1;
            int at = content.indexOf("\n", random.nextInt(content.length() + 1));
            content.insert(Math.max(at, 0), any(OPERATORS, random).repeat(times));
        }
        write(stream, content.toString().getBytes(ISO_8859_1));
    }

    private static void figures(PDDocument document, List<COSDictionary> objects, Random random) throws IOException {
        COSStream stream = drawn(document, random);
        write(stream, Blind.numbers(content(stream), random).getBytes(ISO_8859_1));
    }

    private static void bomb(PDDocument document, List<COSDictionary> objects, Random random) throws IOException {
        COSStream stream = objects.stream()
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast)
                .skip(random.nextInt(2))
                .findFirst()
                .orElseGet(() -> drawn(document, random));
        byte[] bomb = new byte[BOMB];
        java.util.Arrays.fill(bomb, (byte) (random.nextBoolean() ? ' ' : 'q'));
        write(stream, bomb);
    }

    private static void filters(PDDocument document, List<COSDictionary> objects, Random random) {
        COSStream stream = drawn(document, random);
        COSArray filters = new COSArray();
        for (int i = random.nextInt(5); i >= 0; i--) {
            filters.add(any(
                    List.of(
                            COSName.FLATE_DECODE,
                            COSName.LZW_DECODE,
                            COSName.ASCII85_DECODE,
                            COSName.RUN_LENGTH_DECODE,
                            COSName.CCITTFAX_DECODE,
                            COSName.DCT_DECODE,
                            COSName.JPX_DECODE,
                            COSName.JBIG2_DECODE,
                            COSName.CRYPT),
                    random));
        }
        stream.setItem(COSName.FILTER, filters);
    }

    private static byte[] crossReferences(byte[] bytes, Random random) {
        String text = new String(bytes, ISO_8859_1);
        String[] words = {
            "xref", "startxref", "trailer", "endobj", "endstream", "stream", "obj", "/Root", "/Size", "/Prev"
        };
        String word = words[random.nextInt(words.length)];
        String by = new String[] {"", "x", word + " 0", "/Prev 0 " + word}[random.nextInt(4)];
        int at = random.nextInt(3) == 0 ? 0 : random.nextInt(text.length() + 1);
        return (text.substring(0, at) + text.substring(at).replace(word, by)).getBytes(ISO_8859_1);
    }

    private static byte[] objectNumbers(byte[] bytes, Random random) {
        int every = 1 + random.nextInt(5);
        return Pattern.compile("\\b(\\d{1,3}) 0 (R|obj)\\b")
                .matcher(new String(bytes, ISO_8859_1))
                .replaceAll(found ->
                        random.nextInt(every) == 0 ? random.nextInt(40) + " 0 " + found.group(2) : found.group())
                .getBytes(ISO_8859_1);
    }
}
