package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.cli.report.Inventory.Gap;
import duzhi.cli.report.Inventory.Shelf;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Lists what a folder of documents holds, by agency, year and kind. */
public final class InventoryReport {

    /** Formats of the list. */
    public enum Format {
        TEXT,
        JSON,
        CSV;

        /** The word used on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Format format;
    private final Words words;

    /** In that format and language. */
    public InventoryReport(Format format, Language language) {
        this.format = format;
        this.words = Words.of(language);
    }

    /** Writes the list and flushes; the stream stays open. */
    public void write(Inventory inventory, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> json(inventory, out);
            case CSV -> out.write(csv(inventory).getBytes(StandardCharsets.UTF_8));
            case TEXT -> out.write(text(inventory).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private String text(Inventory inventory) {
        Sheet sheet = new Sheet(new Paint(false));
        String agency = "";
        for (Shelf shelf : inventory.shelves()) {
            if (!shelf.agency().equals(agency)) {
                agency = shelf.agency();
                sheet.heading(agency);
            }
            shelf(sheet, shelf);
        }
        if (!inventory.copies().isEmpty()) {
            sheet.heading(words.say("inventory.copies"));
            inventory.copies().forEach(same -> files(sheet, same));
        }
        if (!inventory.gaps().isEmpty()) {
            sheet.heading(words.say("inventory.gaps"));
            inventory.gaps().forEach(gap -> sheet.line(2, sentence(gap)));
        }
        if (!inventory.unplaced().isEmpty()) {
            sheet.heading(words.say("inventory.unplaced"));
            inventory.unplaced().forEach(document -> sheet.line(2, document.path() + "  " + unknown(document)));
        }
        if (!inventory.unread().isEmpty()) {
            sheet.heading(words.say("inventory.unread"));
            inventory
                    .unread()
                    .forEach(failure -> sheet.line(
                            2, failure.path() + "  " + words.in(failure.message()) + words.in(failure.remedy())));
        }
        return sheet.toString();
    }

    private void shelf(Sheet sheet, Shelf shelf) {
        String versions = shelf.versions() > 1 ? "  " + words.say("inventory.versions", shelf.versions()) : "";
        sheet.line(2, shelf.year() + "  " + kind(shelf.kind()) + versions);
        shelf.documents().forEach(document -> sheet.line(6, document.path()));
    }

    private static void files(Sheet sheet, List<FilledDocument> same) {
        same.forEach(document -> sheet.line(2, document.path()));
        sheet.blank();
    }

    private String sentence(Gap gap) {
        String years = gap.otherYears().isEmpty()
                ? ""
                : words.say("inventory.other-years", String.join(", ", gap.otherYears()));
        String peers = gap.agencies() == 0 ? "" : words.say("inventory.peers", gap.agencies(), gap.peers());
        return words.say("inventory.gap", gap.agency(), gap.year(), kind(gap.kind())) + years + peers;
    }

    private String unknown(FilledDocument document) {
        StringBuilder unknown = new StringBuilder();
        unknown.append(Inventory.isBlank(document) ? words.say("inventory.blank") + "  " : "")
                .append(document.agency().isEmpty() ? words.say("inventory.no-agency") : document.agency())
                .append("  ")
                .append(document.year().isEmpty() ? words.say("inventory.no-year") : document.year())
                .append("  ")
                .append(document.set() == null ? words.say("inventory.no-kind") : kind(document.kind()));
        return unknown.toString();
    }

    private String kind(String kind) {
        return words.find("kind." + kind).orElse(kind);
    }

    private String csv(Inventory inventory) {
        Csv csv = new Csv();
        csv.row("state", "agency", "year", "kind", "path", "sha256", "note");
        for (Shelf shelf : inventory.shelves()) {
            for (FilledDocument document : shelf.documents()) {
                csv.row(
                        "present",
                        shelf.agency(),
                        shelf.year(),
                        shelf.kind(),
                        document.path(),
                        document.sha256(),
                        shelf.versions() > 1 ? words.say("inventory.versions", shelf.versions()) : "");
            }
        }
        inventory.gaps().forEach(gap -> csv.row("absent", gap.agency(), gap.year(), gap.kind(), "", "", sentence(gap)));
        inventory
                .unplaced()
                .forEach(document -> csv.row(
                        "unplaced",
                        document.agency(),
                        document.year(),
                        document.set() == null ? "" : document.kind(),
                        document.path(),
                        document.sha256(),
                        ""));
        inventory
                .unread()
                .forEach(failure -> csv.row("unread", "", "", "", failure.path(), "", words.in(failure.message())));
        return csv.toString();
    }

    private void json(Inventory inventory, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.objects("shelves", inventory.shelves(), shelf -> shelf(json, shelf));
                json.objects(
                        "copies", inventory.copies(), same -> json.objects("files", same, file -> file(json, file)));
                json.objects("absent", inventory.gaps(), gap -> gap(json, gap));
                json.objects("unplaced", inventory.unplaced(), document -> unplaced(json, document));
                json.objects("unread", inventory.unread(), failure -> unread(json, failure));
            });
        }
    }

    private static void shelf(Json json, Shelf shelf) throws IOException {
        json.text("agency", shelf.agency());
        json.text("year", shelf.year());
        json.text("kind", shelf.kind());
        json.number("versions", shelf.versions());
        json.objects("files", shelf.documents(), file -> file(json, file));
    }

    private static void file(Json json, FilledDocument document) throws IOException {
        json.text("path", document.path());
        json.text("sha256", document.sha256());
    }

    private void gap(Json json, Gap gap) throws IOException {
        json.text("agency", gap.agency());
        json.text("year", gap.year());
        json.text("kind", gap.kind());
        json.texts("other_years", gap.otherYears());
        json.number("peers_with", gap.peers());
        json.number("peers", gap.agencies());
        json.text("sentence", sentence(gap));
    }

    private static void unplaced(Json json, FilledDocument document) throws IOException {
        file(json, document);
        json.text("agency", document.agency());
        json.text("year", document.year());
        json.text("kind", document.set() == null ? "" : document.kind());
        json.text("title", document.title());
    }

    private void unread(Json json, Audit.Failure failure) throws IOException {
        json.text("path", failure.path());
        json.text("message", words.in(failure.message()));
        json.text("remedy", words.in(failure.remedy()));
    }
}
