package duzhi.server.desk;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.InputWorkbook;
import duzhi.publish.input.Problem;
import duzhi.publish.input.Reading;
import duzhi.server.store.Document;
import duzhi.server.store.Line;
import duzhi.workflow.action.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Entries as a workbook, to be filled in without the system and brought back. A workbook remembers where the trail stood
 * when it was written, so that what others have changed since is noticed and not written over.
 */
@Service
public class Workbooks {

    private final Desk desk;
    private final History history;

    /** With the entries. */
    public Workbooks(Desk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    /** Whether the document is filled in on all sheets of its form, which is what a workbook holds. */
    public boolean has(Document document) {
        return desk.form(document)
                .filter(form ->
                        desk.sheets(document).size() == form.sheetNames().size())
                .isPresent();
    }

    /** The workbook of what is entered, finished or not. */
    public byte[] write(long person, Document document) {
        InputForm form = desk.form(document).filter(any -> has(document)).orElseThrow(() -> new NotFound("a workbook"));
        String mark = document.id() + ":" + last(person, document);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            InputWorkbook.write(
                    form, document.year(), desk.content(person, document).sheets(), mark, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long last(long person, Document document) {
        return history.of(person, document).stream()
                .map(History.Step::line)
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
    }

    /**
     * What came of bringing a workbook back.
     *
     * @param problems what keeps it from being read, or remarks, by sheet and cell
     * @param outcome what was written and what others had changed; empty where nothing was written
     * @param known whether the workbook was written for this document, so that changes of others could be noticed
     */
    public record Brought(List<Problem> problems, Optional<Desk.Outcome> outcome, boolean known) {}

    /**
     * Puts a workbook in the place of the entries; one that cannot be read changes nothing.
     *
     * @throws Refused where the entries may not be changed
     */
    public Brought bring(long person, Document document, byte[] bytes) throws Refused {
        Path file = null;
        try {
            file = Files.createTempFile("entries", ".xlsx");
            Files.write(file, bytes);
            return bring(person, document, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Brought bring(long person, Document document, Path file) throws Refused {
        InputForm form = desk.form(document).filter(any -> has(document)).orElseThrow(() -> new NotFound("a workbook"));
        Reading reading = InputWorkbook.read(file);
        if (reading.draft().isEmpty()) {
            return new Brought(reading.problems(), Optional.empty(), true);
        }
        Draft draft = reading.draft().get();
        if (!draft.set().equals(form.set().id()) || draft.year() != document.year()) {
            Problem other = new Problem(
                    Place.ofDocument(""),
                    Text.of(
                            "这是 %d 年“%s”的工作簿，不是这份文件的（%d 年“%s”）。请从本页下载工作簿，填好后再上传",
                            "this is a workbook of %d for '%s', not of this document (%d, '%s'); download it from this page",
                            draft.year(),
                            draft.set(),
                            document.year(),
                            form.set().id()),
                    Severity.ERROR);
            return new Brought(List.of(other), Optional.empty(), true);
        }
        Content now = desk.content(person, document);
        Optional<Long> seq = seq(document, InputWorkbook.mark(file));
        Content base =
                seq.map(since -> history.contentAt(person, document, since)).orElse(now);
        Content wanted = new Content(EntrySheets.lay(form, draft));
        return new Brought(
                reading.problems(), Optional.of(desk.replace(person, document.id(), base, wanted)), seq.isPresent());
    }

    private static Optional<Long> seq(Document document, String mark) {
        String start = document.id() + ":";
        return mark.matches("\\d{1,18}:\\d{1,18}") && mark.startsWith(start)
                ? Optional.of(Long.valueOf(mark.substring(start.length())))
                : Optional.empty();
    }
}
