package duzhi.server.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.word.WordWriter;
import duzhi.server.Browser;
import duzhi.server.Browser.Sent;
import duzhi.server.Started;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Line;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.server.store.Upload;
import duzhi.server.store.Uploads;
import duzhi.workflow.action.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Documents are uploaded, checked, decided on and taken away, as people and programs do it. */
class ChecksTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private final Started system = Started.system();
    private final Checks checks = system.bean(Checks.class);
    private final Session session = system.bean(Session.class);
    private final Uploads uploads = system.bean(Uploads.class);
    private final Browser reviewer = system.as("mof-biz");
    private final long person = person("mof-biz");

    private long person(String login) {
        return session.system(() -> system.bean(People.class).credentials(login))
                .orElseThrow()
                .id();
    }

    /** Uploads through the form and waits for the end. */
    private Check upload(Sent... files) {
        HttpResponse<String> page = reviewer.upload("/checks", Map.of("agency", ""), List.of(files));
        assertThat(page.statusCode()).isEqualTo(302);
        String path = java.net
                .URI
                .create(page.headers().firstValue("Location").orElseThrow())
                .getPath();
        return finished(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
    }

    private Check finished(long id) {
        checks.end(checks.upload(person, id)).join();
        Check check = checks.check(person, id);
        assertThat(check.upload().state()).isEqualTo(Upload.State.DONE);
        return check;
    }

    private static Sent text(String name, String words) {
        return new Sent(name, words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsThePlantedDefects() throws IOException {
        List<Sent> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("defective"))) {
            for (Path file : files.sorted().toList()) {
                samples.add(new Sent(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        Check check = upload(samples.toArray(Sent[]::new));
        List<String> found = check.findings().stream()
                .map(each -> each.found().document() + " " + each.found().rule())
                .toList();
        List<String> planted = Files.readAllLines(EXAMPLES.resolve("defective-planted.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(parts -> parts[0] + " " + parts[2])
                .toList();
        assertThat(planted).isNotEmpty();
        assertThat(found).containsAll(planted);
        String page = reviewer.get("/checks/" + check.upload().id()).body();
        assertThat(page).contains("department-budget.txt").contains("id=\"f1\"").contains("<iframe");
    }

    @Test
    void decidesAndTakesAwayTheOpinion() throws IOException {
        Sent document = defective();
        Check check = upload(document);
        long id = check.upload().id();
        Upload.Found first = check.findings().getFirst().found();
        String path = "/checks/" + id + "/decisions";

        assertThat(reviewer.post(path, Map.of("finding", first.id(), "verdict", "explain", "words", " "))
                        .statusCode())
                .as("an explanation needs words")
                .isEqualTo(409);
        reviewer.post(path, Map.of("finding", first.id(), "verdict", "explain", "words", "四舍五入 <b>所致</b>"));
        String page = reviewer.get("/checks/" + id).body();
        assertThat(page).contains("四舍五入 &lt;b&gt;所致&lt;/b&gt;").doesNotContain("<b>所致");

        HttpResponse<byte[]> docx = reviewer.bytes("/checks/" + id + "/opinion.docx");
        assertThat(docx.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(docx.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx.body())))) {
            assertThat(words.getText()).contains("审核意见书", first.rule(), first.stated(), "出错说明：四舍五入");
        }
        byte[] xlsx = reviewer.bytes("/checks/" + id + "/opinion.xlsx").body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(7).getStringCellValue())
                    .contains("四舍五入");
        }
        String json =
                new String(reviewer.bytes("/checks/" + id + "/opinion.json").body(), StandardCharsets.UTF_8);
        assertThat(json).contains(first.id()).contains("\"verdict\" : \"explain\"");

        String copy = checks.copies(person, id).getFirst();
        assertThat(copy).endsWith("-标注.docx");
        byte[] marked = checks.copy(person, id, copy);
        assertThat(entries(marked)).contains("word/comments.xml");
    }

    @Test
    void decidesOnAllOfARuleAtOnceAndKeepsWhatWasDecided() throws IOException {
        Check check = upload(defective());
        long id = check.upload().id();
        Upload.Found first = check.findings().getFirst().found();
        String api = "/api/checks/" + id + "/decisions";
        String one = "{\"finding\":\"%s\",\"verdict\":\"return\",\"words\":\"\"}".formatted(first.id());
        assertThat(reviewer.json("POST", api, one).body()).isEqualTo("{\"count\":1}");
        String all = "{\"rule\":\"%s\",\"verdict\":\"accept\"}".formatted(first.rule());
        reviewer.json("POST", api, all);
        Check after = checks.check(person, id);
        assertThat(after.findings().stream().filter(each -> each.found().rule().equals(first.rule())))
                .allMatch(each -> each.decisions().size() == 1);
        assertThat(after.findings().getFirst().decisions().getLast().verdict()).isEqualTo("return");
        assertThat(reviewer.json("POST", api, "{\"finding\":\"%s\",\"verdict\":\"explain\"}".formatted(first.id()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(reviewer.get("/api/checks/" + id).body()).contains("\"state\":\"done\"");
    }

    @Test
    void everyUploadAndDecisionIsInTheTrail() {
        Check check = upload(text("说明.txt", "没有表的文件。"));
        List<Line> lines = session.as(person, () -> system.bean(Trail.class).before(Long.MAX_VALUE, 20));
        assertThat(lines)
                .anyMatch(line -> line.deed().equals("upload")
                        && line.body().contains("\"check\":" + check.upload().id())
                        && line.body().contains("说明.txt"));
        assertThat(session.system(() -> system.bean(Trail.class).verify()).holds())
                .isTrue();
    }

    @Test
    void comparesWithTheLastCheckOfTheDocument() throws IOException, Refused {
        String name = "比较用.txt";
        byte[] wrong = Files.readAllBytes(EXAMPLES.resolve("defective/department-budget.txt"));
        String corrected = new String(wrong, StandardCharsets.UTF_8).replace("7.64%", "7.46%");
        Check before = upload(new Sent(name, wrong));
        Upload.Found kept = before.findings().stream()
                .map(Judged::found)
                .filter(each -> !each.rule().equals("E-08"))
                .findFirst()
                .orElseThrow();
        checks.decide(person, before.upload().id(), kept.id(), "", Verdict.EXPLAIN, "见说明");
        Check after = upload(text(name, corrected));
        Check.Change change = after.changes().getFirst();
        assertThat(change.upload()).isEqualTo(before.upload().id());
        assertThat(change.fixed()).extracting(Upload.Found::rule).contains("E-08");
        assertThat(change.fresh()).isZero();
        assertThat(change.same()).isEqualTo(after.findings().size());
        assertThat(after.findings())
                .filteredOn(each -> each.before() != null)
                .extracting(each -> each.found().message())
                .contains(kept.message());
    }

    @Test
    void saysWhatCannotBeReadAndWhatToDo() throws IOException {
        Check check = upload(
                new Sent("empty.pdf", new byte[0]),
                new Sent("program.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, (byte) 0xFF}),
                new Sent("bomb.zip", bomb()),
                new Sent("locked.xlsx", locked()),
                text("../../etc/<b>poem</b>.txt", "床前明月光"));
        assertThat(check.documents())
                .hasSize(5)
                .allMatch(each -> !each.trouble().equals(Text.NONE));
        assertThat(check.upload().counts().refused()).isEqualTo(5);
        assertThat(check.documents().stream().map(Upload.Read::name))
                .contains("b_.txt")
                .noneMatch(name -> name.contains("..") || name.contains("<"));
        String page = reviewer.get("/checks/" + check.upload().id()).body();
        assertThat(page).contains("不等于没有问题");
    }

    @Test
    void refusesWhatIsTooLargeAndNothingAtAll() {
        Incoming huge = new Incoming() {
            @Override
            public String name() {
                return "large.pdf";
            }

            @Override
            public long size() {
                return Auditing.LARGEST + 1;
            }

            @Override
            public byte[] bytes() {
                throw new AssertionError("not to be read");
            }
        };
        assertThatThrownBy(() -> checks.upload(person, "", Language.ZH, List.of(huge)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("larger than 100 MB");
        assertThatThrownBy(() -> checks.upload(person, "", Language.ZH, List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void othersNeitherSeeNorTouchIt() {
        Check check = upload(text("内部.txt", "内部文件。"));
        long id = check.upload().id();
        long clerk = person("087001.clerk");
        Browser other = system.as("087001.clerk");
        for (String path : List.of("", "/view", "/opinion.docx", "/copies/x")) {
            assertThat(other.get("/checks/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/api/checks/" + id).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> checks.check(clerk, id)).isInstanceOf(NotFound.class);
        String bureau = check.upload().agency();
        assertThat(other.upload("/checks", Map.of("agency", bureau), List.of(text("a.txt", "a")))
                        .statusCode())
                .as("an agency that one's duty does not cover")
                .isEqualTo(403);
        assertThatThrownBy(() -> session.as(clerk, () -> {
                    uploads.decide(id, "E-01", "accept", "");
                    return true;
                }))
                .as("the database refuses by itself")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void goesOnAfterARestart() {
        Upload kept = session.as(person, () -> {
            long id = uploads.add(uploads.agencies().getFirst(), "zh");
            byte[] bytes = "留下的文件".getBytes(StandardCharsets.UTF_8);
            uploads.keep(id, new Upload.File(1, "留下.txt", "0", bytes.length), bytes);
            uploads.reading(id);
            return uploads.find(id).orElseThrow();
        });
        system.bean(Jobs.class)
                .start(session.system(uploads::open).stream()
                        .filter(each -> each.id() == kept.id())
                        .findFirst()
                        .orElseThrow())
                .join();
        assertThat(checks.upload(person, kept.id()).state()).isEqualTo(Upload.State.DONE);
    }

    /** A document of an invented department with one mistake. */
    private static Sent defective() throws IOException {
        Publication clean = Edition.of(Departments.draw(5, 1, "henan-2021")).publication();
        Publication wrong =
                Defects.plant(clean, Defect.TRANSPOSITION, 5).orElseThrow().publication();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WordWriter().write(wrong, bytes);
        return new Sent("budget.docx", bytes.toByteArray());
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** Sixty-four million zeros, which pack a thousand to one. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("表");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                book.write(out);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            system.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
