package duzhi.reader.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import duzhi.ledger.source.Spots;
import duzhi.reader.document.Original;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A transcript as bytes and back. The path is left out: the same file may come from elsewhere the next time. */
final class Kept {

    private static final int BOX = 1;
    private static final int CELL = 2;
    private static final int PASSAGE = 3;

    private Kept() {}

    /** Something that writes or reads one element. */
    private interface Each<T> {
        void write(T element) throws IOException;
    }

    private interface Next<T> {
        T read() throws IOException;
    }

    static byte[] write(Transcript transcript, String program) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            text(out, program);
            text(out, transcript.sha256());
            text(out, transcript.format().name());
            all(out, transcript.lines(), line -> text(out, line));
            all(out, transcript.tables(), table -> table(out, table));
            lines(out, transcript.joined());
            lines(out, transcript.begun());
            lines(out, transcript.aside());
            transcript.spots().each((int line, int from, int to, Spot spot) -> {
                numbers(out, line, from, to);
                spot(out, spot);
            });
            out.writeInt(0);
            all(out, transcript.remarks(), remark -> remark(out, remark));
        }
        return bytes.toByteArray();
    }

    /** The transcript of that file; fails where the bytes are damaged or of another program or file. */
    static Transcript read(byte[] bytes, String program, Original original) throws IOException {
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(bytes));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(zipped.readAllBytes()))) {
            if (!text(in).equals(program) || !text(in).equals(original.sha256())) {
                throw new IOException("of another program or file");
            }
            Format format = Format.valueOf(text(in));
            List<String> lines = all(in, () -> text(in));
            return new Transcript(
                    original.path(),
                    original.sha256(),
                    format,
                    lines,
                    all(in, () -> table(in)),
                    lines(in),
                    lines(in),
                    lines(in),
                    spots(in),
                    all(in, () -> remark(in, original.path())));
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    private static void numbers(DataOutputStream out, int... numbers) throws IOException {
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static <T> void all(DataOutputStream out, List<T> elements, Each<T> each) throws IOException {
        out.writeInt(elements.size());
        for (T element : elements) {
            each.write(element);
        }
    }

    private static <T> List<T> all(DataInputStream in, Next<T> next) throws IOException {
        int size = in.readInt();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(next.read());
        }
        return List.copyOf(elements);
    }

    private static void lines(DataOutputStream out, BitSet lines) throws IOException {
        all(out, lines.stream().boxed().toList(), out::writeInt);
    }

    private static BitSet lines(DataInputStream in) throws IOException {
        BitSet lines = new BitSet();
        all(in, in::readInt).forEach(lines::set);
        return lines;
    }

    private static void table(DataOutputStream out, PrintedTable table) throws IOException {
        all(out, table.lines(), out::writeInt);
        out.writeInt(table.columns());
        all(out, table.merges(), merge -> numbers(out, merge.row(), merge.column(), merge.rows(), merge.columns()));
        out.writeBoolean(table.continues());
    }

    private static PrintedTable table(DataInputStream in) throws IOException {
        return new PrintedTable(
                all(in, in::readInt),
                in.readInt(),
                all(in, () -> new Merge(in.readInt(), in.readInt(), in.readInt(), in.readInt())),
                in.readBoolean());
    }

    private static void remark(DataOutputStream out, Remark remark) throws IOException {
        text(out, remark.kind().name());
        numbers(out, remark.at().line(), remark.at().from(), remark.at().to());
        text(out, remark.at().text());
        text(out, remark.detail());
    }

    private static Remark remark(DataInputStream in, String path) throws IOException {
        Remark.Kind kind = Remark.Kind.valueOf(text(in));
        Place place = Place.ofText(path, in.readInt(), in.readInt(), in.readInt(), text(in));
        return new Remark(kind, place, text(in));
    }

    private static void spot(DataOutputStream out, Spot spot) throws IOException {
        switch (spot) {
            case Spot.Box box -> {
                numbers(out, BOX, box.page());
                out.writeDouble(box.left());
                out.writeDouble(box.top());
                out.writeDouble(box.right());
                out.writeDouble(box.bottom());
            }
            case Spot.Cell cell -> {
                out.writeInt(CELL);
                text(out, cell.sheet());
                numbers(out, cell.row(), cell.column());
            }
            case Spot.Passage passage -> numbers(out, PASSAGE, passage.block(), passage.from(), passage.to());
        }
    }

    private static Spots spots(DataInputStream in) throws IOException {
        Spots.Builder spots = new Spots.Builder();
        for (int line = in.readInt(); line > 0; line = in.readInt()) {
            spots.add(line, in.readInt(), in.readInt(), spot(in));
        }
        return spots.build();
    }

    private static Spot spot(DataInputStream in) throws IOException {
        return switch (in.readInt()) {
            case BOX -> new Spot.Box(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            case CELL -> new Spot.Cell(text(in), in.readInt(), in.readInt());
            case PASSAGE -> new Spot.Passage(in.readInt(), in.readInt(), in.readInt());
            default -> throw new IOException("no such kind of spot");
        };
    }
}
