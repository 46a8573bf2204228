package duzhi.server.check;

import duzhi.check.finding.Text.Language;
import duzhi.publish.word.WordWriter;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be taken away from a check that is done: the opinion as a document, as a workbook and for programs. */
@Service
public class Downloads {

    private static final int[] WIDTHS = {6, 40, 12, 70, 18, 18, 14, 40};
    private static final int CHARACTER = 256;

    private final Checks checks;
    private final MessageSource words;
    private final Clock clock;
    private final JsonMapper json;

    Downloads(Checks checks, MessageSource words, Clock clock, JsonMapper json) {
        this.checks = checks;
        this.words = words;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The opinion on a check (审核意见书).
     *
     * @param medium {@code docx}, {@code xlsx} or {@code json}
     * @throws NotFound where there is no such check for this person, it is not done, or it has no such medium
     */
    public byte[] opinion(long person, long id, String medium, Language language) {
        Check check = checks.check(person, id);
        if (check.upload().state() != Upload.State.DONE) {
            throw new NotFound("opinion on check " + id);
        }
        try {
            return switch (medium) {
                case "docx" -> docx(opinion(check, language));
                case "xlsx" -> xlsx(report(person, id, medium, language), opinion(check, language));
                case "json" -> json(report(person, id, medium, language), check);
                default -> throw new NotFound("medium " + medium);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opinion opinion(Check check, Language language) {
        return new Opinion(check, language, words, clock.getZone());
    }

    private byte[] report(long person, long id, String medium, Language language) {
        return checks.report(person, id, medium, language).orElseThrow(() -> new NotFound(medium + " of check " + id));
    }

    private static byte[] docx(Opinion opinion) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WordWriter().write(opinion.publication(), bytes);
        return bytes.toByteArray();
    }

    /** The reviewer's list as the check wrote it, with the decisions on a sheet of their own before it. */
    private byte[] xlsx(byte[] report, Opinion opinion) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report))) {
            List<List<String>> lines = opinion.decisions();
            Sheet sheet = book.createSheet(
                    WorkbookUtil.createSafeSheetName(lines.getFirst().getLast()));
            CellStyle style = book.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            for (int i = 0; i < lines.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < lines.get(i).size(); column++) {
                    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
                    cell.setCellValue(lines.get(i).get(column));
                    cell.setCellStyle(style);
                }
            }
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            book.setSheetOrder(sheet.getSheetName(), 0);
            book.setActiveSheet(0);
            book.setSelectedTab(0);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private byte[] json(byte[] report, Check check) {
        ObjectNode whole = (ObjectNode) json.readTree(report);
        ArrayNode decisions = whole.putArray("decisions");
        check.findings()
                .forEach(judged -> judged.decisions()
                        .forEach(decision -> decisions
                                .addObject()
                                .put("finding", decision.finding())
                                .put("verdict", decision.verdict())
                                .put("words", decision.words())
                                .put("by", decision.who())
                                .put("at", decision.at().toString())));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }
}
