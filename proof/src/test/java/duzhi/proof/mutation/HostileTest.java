package duzhi.proof.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Documents made to do harm: nothing is fetched, nothing foreign is read, and time and size end them. */
class HostileTest {

    private static final Content EVALUATION = Content.named("evaluation.txt");
    private static final String CANARY = "云岭茶园密语";

    @TempDir
    private Path folder;

    private static Why outcome(byte[] bytes, String name, Limits limits) {
        try {
            FilledDocument read = Program.read(Original.of(name, bytes), limits);
            assertThat(String.join("\n", read.lines())).doesNotContain(CANARY);
            return null;
        } catch (Unreadable refused) {
            return refused.why();
        }
    }

    /** In every part of every format that is XML, whatever comes of the document. */
    @ParameterizedTest
    @EnumSource(names = {"HTML", "XLSX", "DOCX", "OFD"})
    void entitiesAreNeitherFetchedNorReadNorUnfolded(Maker maker) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + nobody.getLocalPort() + "/x";
            for (String entity : new String[] {
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE d SYSTEM \"" + address + "\">",
                "<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                laughs()
            }) {
                for (byte[] hostile : withEntity(maker, entity)) {
                    outcome(hostile, maker.file(), Limits.DEFAULT);
                }
            }
            nobody.setSoTimeout(50);
            assertThat(connection(nobody)).as("somebody came to fetch").isFalse();
        }
    }

    private static boolean connection(ServerSocket nobody) throws IOException {
        try {
            nobody.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"哈哈哈哈\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        return laughs + "<!ENTITY e \"&e11;\">]>";
    }

    private static Iterable<byte[]> withEntity(Maker maker, String declared) throws IOException {
        byte[] whole = maker.bytes(EVALUATION);
        if (maker == Maker.HTML) {
            return Collections.singleton(
                    (declared + new String(whole, UTF_8).replaceFirst("<td", "&e;<td")).getBytes(UTF_8));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (String name : parts.keySet()) {
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            String xml = new String(parts.get(name), ISO_8859_1).replaceFirst("^<\\?xml[^>]*>", "");
            String used = xml.replaceFirst("(<[\\w:]+[^<>]*[^/<>]>)", "$1&e;");
            changed.put(name, (new String(declared.getBytes(UTF_8), ISO_8859_1) + used).getBytes(ISO_8859_1));
            documents.put(name, Maker.packed(changed));
        }
        return documents.values();
    }

    /** Whatever is being read when the time is up, the thread that reads it ends, so that nothing is left behind. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ZIP", "TEXT", "GB18030"})
    void timeEndsTheWorkAndNotOnlyTheWaiting(Maker maker) throws InterruptedException {
        Content long_ = EVALUATION.withRows(0, rows -> {
            rows.addAll(Collections.nCopies(2_500, rows.getLast()));
            return rows;
        });
        Limits hurried = Limits.DEFAULT.withTime(Duration.ofMillis(30));
        String name = "hurried-" + maker.file();
        byte[] bytes = maker.bytes(long_);
        try {
            Program.opener(hurried).open(Original.of(name, bytes));
        } catch (Unreadable refused) {
            assertThat(refused.why()).isEqualTo(Why.TOO_LONG);
        }
        for (int i = 0; i < 300 && isAlive(name); i++) {
            Thread.sleep(100);
        }
        assertThat(isAlive(name)).isFalse();
    }

    private static boolean isAlive(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }

    @Test
    void aSheetOfAMillionRowsIsRefusedForItsCells() {
        StringBuilder rows = new StringBuilder("<!DOCTYPE html><table>");
        rows.append("<tr><td>1<td>2<td>3<td>4".repeat(20_000)).append("</table>");
        assertThat(outcome(rows.toString().getBytes(UTF_8), "rows.html", Limits.DEFAULT.withLines(10_000)))
                .isIn(Why.TOO_MANY_CELLS, Why.TOO_MANY_LINES);
        Content sheet = EVALUATION.withRows(0, all -> {
            all.addAll(Collections.nCopies(6_000, all.get(5)));
            return all;
        });
        assertThat(outcome(Maker.XLSX.bytes(sheet), "rows.xlsx", Limits.DEFAULT.withLines(1_000)))
                .isIn(Why.TOO_MANY_CELLS, Why.TOO_MANY_LINES);
    }

    @Test
    void aMillionTagsInsideEachOtherAreReadOrRefused() {
        for (String tag : new String[] {"div", "table><tr><td", "b", "font", "ul><li", "p"}) {
            byte[] page = ("<!DOCTYPE html><p>收入合计</p>" + ("<" + tag + ">").repeat(200_000) + "1").getBytes(UTF_8);
            assertThat(outcome(page, "deep.html", Limits.DEFAULT)).isIn(null, Why.TOO_DEEP, Why.DAMAGED);
        }
    }

    @Test
    void drawingsThatDrawThemselvesEndInOfd() {
        byte[] whole = Maker.OFD.bytes(EVALUATION);
        for (int times : new int[] {1, 9}) {
            byte[] ring = changed(
                    whole,
                    "Doc_0/Res.xml",
                    xml -> xml.replaceFirst(
                            "<ofd:PathObject",
                            "<ofd:CompositeObject Boundary=\"0 0 9 9\" ResourceID=\"9\"/>".repeat(times)
                                    + "<ofd:PathObject"));
            assertThat(outcome(ring, "ring.ofd", Limits.DEFAULT)).isEqualTo(Why.TOO_DEEP);
        }
    }

    private static byte[] changed(byte[] whole, String name, java.util.function.UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                boolean chosen = entry.getName().equals(name);
                parts.put(
                        entry.getName(),
                        chosen ? change.apply(new String(part, UTF_8)).getBytes(UTF_8) : part);
            }
            return Maker.packed(parts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
