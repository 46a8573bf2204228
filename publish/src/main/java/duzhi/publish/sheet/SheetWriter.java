package duzhi.publish.sheet;

import duzhi.publish.document.Chart;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.office.Charts;
import duzhi.publish.office.Grid;
import duzhi.publish.office.Pack;
import duzhi.publish.office.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes publications as workbooks (.xlsx): a sheet a table with exact numbers, live sums, headings that stay and repeat,
 * before them the contents and the narrative. Fonts, fills and widths come from a template. The same publication gives
 * the same bytes. For one thread at a time.
 */
public final class SheetWriter {

    private final Template template;

    /** With the default template. */
    public SheetWriter() {
        this(standard());
    }

    private SheetWriter(Template template) {
        this.template = template;
    }

    /**
     * With a user's template (.xlsx): its named cell styles 标题, 表头, 标签, 数字, 文字 and 备注 give fonts, fills and lines; a
     * sheet named like a table gives the widths of that table's columns.
     *
     * @throws BrokenTemplate where it is no workbook, carries macros, or lacks a style; all at once
     */
    public static SheetWriter with(InputStream template) throws IOException, BrokenTemplate {
        return new SheetWriter(Template.read(template));
    }

    private static Template standard() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Templates.sheet(bytes);
            return Template.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException | BrokenTemplate e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a publication; the stream stays open and is not touched before everything has been checked.
     *
     * @throws IllegalArgumentException where the places of a table are not each covered by one cell, or a sum differs
     *     from its printed parts: a live formula would then show another figure than was published
     */
    public void write(Publication publication, OutputStream out) throws IOException {
        List<TableSheet> tables = tables(publication);
        Looks looks = new Looks(template);
        Pack pack = new Pack(out);
        Book book = new Book(pack);
        book.sheet(Names.CONTENTS, new FrontSheet(publication, tables, looks));
        if (TextSheet.hasText(publication)) {
            book.sheet(Names.TEXT, new TextSheet(publication, looks));
        }
        for (TableSheet table : tables) {
            book.sheet(table.name(), table.with(looks));
        }
        pack.part(Template.STYLES, looks.sheet().getBytes(StandardCharsets.UTF_8));
        if (template.theme() != null) {
            pack.part(Template.THEME, template.theme());
        }
        book.end(template.theme() != null);
        pack.properties(publication.title(), publication.agency());
        pack.end();
    }

    private List<TableSheet> tables(Publication publication) {
        Names names = new Names();
        List<String> wrong = new ArrayList<>();
        List<TableSheet> sheets = new ArrayList<>();
        Stream<Table> tables = publication.blocks().stream().flatMap(block -> switch (block) {
            case Table table -> Stream.of(table);
            case Chart chart -> Stream.of(Charts.table(chart));
            default -> Stream.empty();
        });
        for (Table table : tables.toList()) {
            Grid grid = Grid.of(table);
            wrong.addAll(Formulas.wrong(table, grid));
            sheets.add(new TableSheet(names.of(table.name()), table, grid, template));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return sheets;
    }
}
