package duzhi.check.derive;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedNumber;
import duzhi.ledger.fact.Fact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sorts a document's figures into scopes. */
final class Scopes {

    private static final Pattern AMOUNT = Pattern.compile("[\\d,，]+[.．]\\d+");

    private Scopes() {}

    static List<Scope> of(FilledDocument document) {
        List<FilledTable> tables = document.tables();
        Map<Integer, Object> owners = owners(document);
        Set<Object> torn = torn(document, owners);
        Map<Object, Scope> scopes = new LinkedHashMap<>();
        for (Fact fact : document.facts()) {
            if (fact.figure().isPresent()) {
                Object owner = owners.getOrDefault(fact.source().place().line(), "");
                scopes.computeIfAbsent(
                                owner,
                                key -> new Scope(
                                        key instanceof Integer table ? tables.get(table) : null, !torn.contains(key)))
                        .add(fact);
            }
        }
        return List.copyOf(scopes.values());
    }

    /** What has an amount nobody could place, which may be a part of any sum: what was read is not all there is. */
    private static Set<Object> torn(FilledDocument document, Map<Integer, Object> owners) {
        return document.numbers().stream()
                .filter(number -> number.fate() == PrintedNumber.Fate.UNPLACED)
                .filter(number -> AMOUNT.matcher(number.at().text()).matches())
                .map(number -> owners.getOrDefault(number.at().line(), ""))
                .collect(Collectors.toSet());
    }

    /** For each line the number of the table or the name of the section it belongs to; hashing a table is dear. */
    private static Map<Integer, Object> owners(FilledDocument document) {
        Map<Integer, Object> owners = new HashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            String section = String.join("/", paragraph.section());
            paragraph.spans().forEach(span -> owners.put(span.line(), section));
        }
        for (int i = 0; i < document.tables().size(); i++) {
            FilledTable table = document.tables().get(i);
            for (int line = table.firstLine(); line <= table.lastLine(); line++) {
                owners.put(line, i);
            }
        }
        return owners;
    }
}
