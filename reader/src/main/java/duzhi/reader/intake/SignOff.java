package duzhi.reader.intake;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.Pair;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.reader.document.Cleaner;
import duzhi.reader.document.Transcript;
import duzhi.reader.table.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the lines under a table that name who filled it in and checked it. */
final class SignOff {

    private final Transcript file;
    private final FilledTable table;
    private final Map<String, FilledCell> found = new LinkedHashMap<>();
    private int last;

    SignOff(Transcript file, FilledTable table) {
        this.file = file;
        this.table = table;
        this.last = table.lastLine();
    }

    /** Whether the line (from 1) is one of the form's sign-off lines; takes it in if so. */
    boolean take(int line) {
        Optional<Signature> signature = Signature.of(
                table.form(), Cleaner.clean(file.lines().get(line - 1)).text());
        signature.ifPresent(each -> add(each, line));
        return signature.isPresent();
    }

    private void add(Signature signature, int line) {
        Pair pair = signature.pair();
        String printed = file.lines().get(line - 1);
        Place place = Place.ofText(file.path(), line, 0, printed.length(), printed.strip())
                .inTable(table.title(), pair.labels().getFirst(), "");
        found.put(pair.key(), new FilledCell(signature.words(), signature.value(), Source.plain(place)));
        last = line;
    }

    FilledTable table() {
        Map<String, FilledCell> fields = new LinkedHashMap<>(table.fields());
        fields.putAll(found);
        return new FilledTable(
                table.form(),
                table.title(),
                table.at(),
                table.unit(),
                table.firstLine(),
                last,
                fields,
                table.rows(),
                table.printed(),
                table.repairs(),
                table.ignored());
    }
}
