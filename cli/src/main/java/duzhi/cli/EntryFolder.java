package duzhi.cli;

import duzhi.publish.entry.Draft;
import duzhi.publish.input.CsvFolder;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.InputWorkbook;
import duzhi.publish.input.Reading;
import duzhi.publish.narrative.Template;
import duzhi.publish.narrative.TemplateException;
import duzhi.publish.narrative.Templates;
import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a clerk works on: a workbook to fill in, and beside it the text and the look of the document, which may be
 * edited or left out. A workbook alone or a folder of CSV files will do as well.
 *
 * @param input the workbook, or the folder of CSV files
 * @param folder where templates may lie
 */
record EntryFolder(Path input, Path folder) {

    private static final String WORKBOOK = "填报.xlsx";
    private static final String TEXT = "文字模板.docx";
    private static final String WORD_LOOK = "样式.docx";
    private static final String SHEET_LOOK = "样式.xlsx";

    /** What a path names; whether anything is there is told when it is read. */
    static EntryFolder at(Path path) {
        if (!Files.isDirectory(path)) {
            return new EntryFolder(
                    path, Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path));
        }
        Path workbook = path.resolve(WORKBOOK);
        return new EntryFolder(Files.exists(workbook) ? workbook : path, path);
    }

    /** Writes a new one with a draft to go on from; says what it wrote. */
    static EntryFolder create(Path folder, InputForm form, Draft draft, boolean csv) throws IOException {
        Files.createDirectories(folder);
        EntryFolder created = new EntryFolder(csv ? folder : folder.resolve(WORKBOOK), folder);
        if (csv) {
            CsvFolder.write(form, draft, folder);
        } else {
            created.write(WORKBOOK, out -> InputWorkbook.write(form, draft, out));
        }
        Optional<Template> text = Templates.find(draft.set());
        if (text.isPresent()) {
            created.write(TEXT, out -> out.write(Templates.toWord(text.get())));
        }
        created.write(WORD_LOOK, duzhi.publish.office.Templates::word);
        created.write(SHEET_LOOK, duzhi.publish.office.Templates::sheet);
        return created;
    }

    private void write(String name, Output.Content content) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            content.write(out);
        }
    }

    /** Whether a new one would stand in the way of something. */
    static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    Reading read() {
        return Files.isDirectory(input) ? CsvFolder.read(input) : InputWorkbook.read(input);
    }

    /** The text of a document: edited by an official, or as it comes with Duzhi; none for tables alone. */
    Optional<Template> text(String set) throws IOException, TemplateException {
        Path edited = folder.resolve(TEXT);
        if (!Files.exists(edited)) {
            return Templates.find(set);
        }
        try (InputStream in = Files.newInputStream(edited)) {
            return Optional.of(Template.fromWord(in, edited.toString()));
        }
    }

    WordWriter word() throws IOException, BrokenTemplate {
        Path look = folder.resolve(WORD_LOOK);
        if (!Files.exists(look)) {
            return new WordWriter();
        }
        try (InputStream in = Files.newInputStream(look)) {
            return WordWriter.with(in);
        }
    }

    SheetWriter sheet() throws IOException, BrokenTemplate {
        Path look = folder.resolve(SHEET_LOOK);
        if (!Files.exists(look)) {
            return new SheetWriter();
        }
        try (InputStream in = Files.newInputStream(look)) {
            return SheetWriter.with(in);
        }
    }
}
