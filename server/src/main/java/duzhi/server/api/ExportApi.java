package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every document the caller may see as one table. It is read page by page, each in a transaction of its own, and written
 * as it is read: however many there are, it takes the memory of a page, and whoever reads slowly holds no connection.
 */
@RestController
class ExportApi {

    private static final int PAGE = 1000;
    private static final String TYPE = "text/csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "agency",
            "agency_name",
            "year",
            "subject",
            "edition",
            "title",
            "state",
            "total",
            "control",
            "problems",
            "errors",
            "warnings",
            "since",
            "changed");

    private final Documents documents;
    private final Session session;

    ExportApi(Documents documents, Session session) {
        this.documents = documents;
        this.session = session;
    }

    @GetMapping(path = "/api/documents.csv", produces = TYPE)
    void documents(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "0") int year,
            HttpServletResponse response)
            throws IOException {
        List<Document> page = page(account, kind, state, year, 0);
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=documents.csv");
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        while (!page.isEmpty()) {
            for (Document document : page) {
                write(csv, document);
            }
            page = page(account, kind, state, year, page.getLast().id());
        }
        csv.flush();
    }

    private List<Document> page(Account account, List<String> kinds, List<String> states, int year, long after) {
        return session.as(
                account.id(), () -> documents.list(new Documents.Query(kinds, states, year, "", "", after, PAGE)));
    }

    private static void write(CSVPrinter csv, Document document) throws IOException {
        Document.Counts counts = document.counts();
        csv.printRecord(
                document.id(),
                document.kind(),
                document.agency().code(),
                document.agency().name(),
                document.year(),
                document.subject(),
                document.edition(),
                document.title(),
                document.state(),
                money(document.total()),
                money(document.control()),
                counts.known() ? counts.problems() : "",
                counts.known() ? counts.errors() : "",
                counts.known() ? counts.warnings() : "",
                document.since(),
                document.changed());
    }

    private static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : yuan.toPlainString();
    }
}
