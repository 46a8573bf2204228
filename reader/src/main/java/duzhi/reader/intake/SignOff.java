package duzhi.reader.intake;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.Pair;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.reader.document.Cleaner;
import duzhi.reader.document.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the lines under a table that name who filled it in and checked it. */
final class SignOff {

    private static final Pattern LINE = Pattern.compile("^([^:：]{2,10})[:：](.{0,40})$");

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
        String text = Cleaner.clean(file.lines().get(line - 1)).text();
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        Optional<Pair> pair = table.form().pairs().stream()
                .filter(each -> each.below() && each.labels().contains(Labels.core(matcher.group(1))))
                .findFirst();
        pair.ifPresent(each -> add(each, line, matcher.group(2).strip()));
        return pair.isPresent();
    }

    private void add(Pair pair, int line, String words) {
        String printed = file.lines().get(line - 1);
        Place place = Place.ofText(file.path(), line, 0, printed.length(), printed.strip())
                .inTable(table.title(), pair.labels().getFirst(), "");
        Value value = words.isEmpty() ? Value.Empty.BLANK : new Value.Words(words);
        found.put(pair.key(), new FilledCell(words, value, Source.plain(place)));
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
