package duzhi.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.cli.publishing.Evidence;
import duzhi.server.Browser;
import duzhi.server.Started;
import duzhi.server.desk.Desk;
import duzhi.server.store.Digest;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Files;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.Correct;
import duzhi.workflow.action.Publish;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Sign;
import duzhi.workflow.action.Submit;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From an approved budget to everybody's eyes, and a correction after that; each step rests on the one before it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingTest {

    private static final String UNIT = "087001";
    private static final int NONE = 404;

    private static final Started SYSTEM = Started.system();
    private static final Desk DESK = SYSTEM.bean(Desk.class);
    private static final Disclosures DISCLOSURES = SYSTEM.bean(Disclosures.class);
    private static final Browser VISITOR = SYSTEM.visitor();
    private static long first;

    private static long id(String login) {
        return SYSTEM.person(login).id();
    }

    @BeforeAll
    static void begin() throws Refused {
        long clerk = id(UNIT + ".clerk");
        Document budget = DISCLOSURES.candidates(clerk).getFirst();
        first = DISCLOSURES.begin(clerk, budget.id(), null).id();
    }

    private static List<Files.Entry> files(long document) {
        return SYSTEM.bean(Session.class).system(() -> SYSTEM.bean(Files.class).of(document));
    }

    private static String address(Files.Entry file) {
        return "/site/files/" + file.document() + "/" + file.digest() + "/"
                + java.net.URLEncoder.encode(file.name(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void walk(long document) throws Refused {
        DISCLOSURES.seal(id(UNIT + ".clerk"), document);
        DESK.act(id(UNIT + ".clerk"), document, new Submit("请审查"));
        DESK.act(id(UNIT + ".head"), document, new Approve("不涉密"));
        DESK.act(id("087.auditor"), document, new Approve("同意公开"));
        DESK.act(id("087.depthead"), document, new Sign("同意"));
    }

    @Test
    @Order(1)
    void everyFormatIsMadeAndTheEvidenceHolds(@TempDir Path folder) throws Exception {
        List<Files.Entry> files = files(first);
        assertThat(files)
                .extracting(Files.Entry::medium)
                .contains("docx", "xlsx", "html", "zip", Files.Content.EVIDENCE);
        for (Files.Entry file : files) {
            byte[] bytes =
                    DISCLOSURES.file(id(UNIT + ".clerk"), first, file.name()).orElseThrow();
            assertThat(Digest.hex(bytes)).isEqualTo(file.digest());
            if (file.medium().equals(Files.Content.EVIDENCE)) {
                Path bundle = folder.resolve("bundle.zip");
                java.nio.file.Files.write(bundle, bytes);
                assertThat(Evidence.verify(bundle).holds()).isTrue();
            }
        }
    }

    @Test
    @Order(2)
    void theSameEntriesGiveTheSameFiles() throws Refused {
        List<String> before = files(first).stream().map(Files.Entry::digest).toList();
        DISCLOSURES.assemble(id(UNIT + ".clerk"), first);
        assertThat(files(first)).extracting(Files.Entry::digest).isEqualTo(before);
    }

    @Test
    @Order(3)
    void nobodyElseBeginsItAndNobodyBeginsItTwice() {
        long budget = DESK.document(id(UNIT + ".clerk"), first).origin();
        assertThatThrownBy(() -> DISCLOSURES.begin(id(UNIT + ".head"), budget, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> DISCLOSURES.begin(id(UNIT + ".clerk"), budget, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Order(4)
    void visitorsReachNothingBeforeItIsPublished() throws Refused {
        walk(first);
        assertNothingUnpublished();
        assertThat(VISITOR.get("/site/documents/" + first).statusCode()).isEqualTo(NONE);
    }

    /** Every document and every file of every document, by every address. */
    private static void assertNothingUnpublished() {
        Session session = SYSTEM.bean(Session.class);
        List<Document> all = session.system(
                () -> SYSTEM.bean(Documents.class).list(Documents.Query.of().most(10_000)));
        for (Document document : all) {
            boolean isPublic =
                    document.state().equals("published") || document.state().equals("corrected");
            assertThat(VISITOR.get("/site/documents/" + document.id()).statusCode())
                    .as("document %s at %s", document.id(), document.state())
                    .isEqualTo(isPublic ? 200 : NONE);
            assertThat(VISITOR.get("/disclosures/" + document.id()).statusCode())
                    .isEqualTo(302);
            for (Files.Entry file : files(document.id())) {
                boolean isOpen = isPublic && !file.medium().equals(Files.Content.EVIDENCE);
                assertThat(VISITOR.bytes(address(file)).statusCode())
                        .as("%s of document %s at %s", file.name(), document.id(), document.state())
                        .isEqualTo(isOpen ? 200 : NONE);
            }
        }
    }

    @Test
    @Order(5)
    void onceItIsPublishedEverybodyReadsIt() throws Refused {
        DESK.act(id(UNIT + ".head"), first, new Publish("公开"));
        assertThat(VISITOR.get("/").body()).contains("/site/documents/" + first);
        assertThat(VISITOR.get("/site/agencies/" + UNIT).body()).contains("/site/documents/" + first);
        assertNothingUnpublished();
        for (Files.Entry file : files(first)) {
            if (!file.medium().equals(Files.Content.EVIDENCE)) {
                var answer = VISITOR.bytes(address(file));
                assertThat(Digest.hex(answer.body())).isEqualTo(file.digest());
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
                assertThat(answer.headers().firstValue("ETag").orElse("")).contains(file.digest());
                assertThat(VISITOR.bytes(address(file).replace(file.digest(), "0".repeat(64)))
                                .statusCode())
                        .isEqualTo(NONE);
            }
        }
    }

    @Test
    @Order(6)
    void whatWasSealedIsTheSumOverItsFiles() {
        StringBuilder sums = new StringBuilder();
        files(first).stream()
                .filter(file -> !file.medium().equals(Files.Content.EVIDENCE))
                .sorted(java.util.Comparator.comparing(Files.Entry::name))
                .forEach(file -> sums.append(file.digest())
                        .append("  ")
                        .append(file.name())
                        .append('\n'));
        String digest = Digest.hex(sums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String sealed = SYSTEM.bean(Session.class)
                .system(() -> SYSTEM.bean(Trail.class).of(first).stream()
                        .filter(line -> line.deed().equals("publish"))
                        .findFirst()
                        .orElseThrow()
                        .body());
        assertThat(sealed).contains(digest);
        assertThat(VISITOR.get("/site/documents/" + first).body()).contains(digest);
    }

    @Test
    @Order(7)
    void aCorrectionTakesItsPlaceOnlyWhenItIsPublished() throws Refused {
        long clerk = id(UNIT + ".clerk");
        assertThatThrownBy(() -> DESK.act(clerk, first, new Correct(" "))).isInstanceOf(Refused.class);
        DESK.act(clerk, first, new Correct("漏列一项职责，现予补充。"));
        assertThatThrownBy(() -> DESK.act(clerk, first, new Correct("再来一次。"))).isInstanceOf(Refused.class);
        long second = DISCLOSURES.list(clerk).getFirst().id();
        assertThatThrownBy(() -> DESK.act(clerk, second, new Submit("没有文件"))).isInstanceOf(Refused.class);
        DISCLOSURES.assemble(clerk, second);
        walk(second);
        assertThat(DESK.document(clerk, first).state()).isEqualTo("published");
        assertThat(VISITOR.get("/site/documents/" + first).body()).doesNotContain("漏列一项职责");
        DESK.act(id(UNIT + ".head"), second, new Publish("公开"));
        assertThat(DESK.document(clerk, first).state()).isEqualTo("corrected");
        assertThat(VISITOR.get("/site/documents/" + first).body())
                .contains("漏列一项职责")
                .contains("/site/documents/" + second);
        assertThat(VISITOR.get("/site/documents/" + second).body()).contains("/site/documents/" + first);
        assertNothingUnpublished();
        assertThat(SYSTEM.bean(Session.class)
                        .system(() -> SYSTEM.bean(Trail.class).verify())
                        .wrong())
                .isEmpty();
    }

    @Test
    @Order(8)
    void feedsAreWellFormed() throws Exception {
        for (String path : List.of("/site/feed.xml", "/site/sitemap.xml")) {
            var answer = VISITOR.bytes(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            var xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
            assertThat(xml.getDocumentElement().getTextContent()).contains("/site/documents/");
        }
        assertThat(VISITOR.get("/site/data.json").body())
                .contains("dcat:Dataset")
                .contains("downloadURL");
    }

    @Test
    @Order(9)
    void figuresAreFoundAndCompared() {
        assertThat(VISITOR.get("/site/compare?agency=" + UNIT).body()).contains("<svg");
        assertThat(VISITOR.get("/site/search?q="
                                + java.net.URLEncoder.encode("公务接待费", java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("/site/documents/");
    }

    @Test
    @Order(10)
    void aReportReachesWhoeverPublishedIt() {
        Browser reader = SYSTEM.visitor();
        String page = "/site/documents/" + first + "/report";
        reader.renew(page);
        assertThat(reader.post(page, Map.of("words", "第三张表的合计看起来不对"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("report?kept");
        assertThat(SYSTEM.as(UNIT + ".clerk").get("/disclosures").body()).contains("第三张表的合计看起来不对");
        assertThat(SYSTEM.as("013001.clerk").get("/disclosures").body()).doesNotContain("第三张表的合计看起来不对");
    }
}
