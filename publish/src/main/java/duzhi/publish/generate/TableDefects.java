package duzhi.publish.generate;

import duzhi.ledger.fact.Figure;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Mistakes in tables. */
final class TableDefects {

    private static final Set<String> SCORED = Set.of("分值", "得分", "权重");
    private static final Pattern DIRECTION = Pattern.compile("[≥≤].*");
    private static final int LONG = 20;

    private final Publication publication;
    private final Dice dice;

    TableDefects(Publication publication, Dice dice) {
        this.publication = publication;
        this.dice = dice;
    }

    /** A cell of a table. */
    private record Found(Table table, Cell cell) {}

    Optional<Planted> figure(Defect defect) {
        for (Found found : dice.shuffled(cells(table -> new Sheet(table).figures()))) {
            Amount amount = Objects.requireNonNull(found.cell().amount());
            Optional<BigDecimal> slip = Slips.of(defect, amount.printed(), dice)
                    .filter(wrong -> wrong.compareTo(amount.printed().printed()) != 0);
            if (slip.isPresent()) {
                Figure wrong = new Figure(slip.get(), amount.printed().unit());
                Cell changed = Sheet.printing(
                        found.cell(),
                        Slips.print(slip.get(), found.cell().text()),
                        new Amount(amount.at(), amount.exact(), wrong, amount.facts()));
                return Optional.of(planted(defect, found, changed));
            }
        }
        return Optional.empty();
    }

    Optional<Planted> missingRow() {
        return row(Sheet::removable).map(found -> {
            Sheet sheet = new Sheet(found.table());
            int row = found.row();
            String was = Sheet.texts(found.table().cells().stream()
                    .filter(cell -> cell.row() == row)
                    .toList());
            return new Planted(
                    replaced(found.table(), sheet.without(row)),
                    Defect.MISSING_ROW,
                    found.table().title(),
                    sheet.row(row, found.table().columns()),
                    "",
                    "",
                    was,
                    "");
        });
    }

    Optional<Planted> shiftedRow() {
        return row(Sheet::exchangeable).map(found -> {
            Sheet sheet = new Sheet(found.table());
            int row = found.row();
            return new Planted(
                    replaced(found.table(), sheet.exchanged(row)),
                    Defect.SHIFTED_ROW,
                    found.table().title(),
                    sheet.row(row, found.table().columns()),
                    "",
                    "",
                    Sheet.texts(sheet.amounts(row)),
                    Sheet.texts(sheet.amounts(row + 1)));
        });
    }

    private record FoundRow(Table table, int row) {}

    private Optional<FoundRow> row(Function<Sheet, List<Integer>> rows) {
        List<FoundRow> all = new ArrayList<>();
        for (Table table : publication.tables()) {
            rows.apply(new Sheet(table)).forEach(row -> all.add(new FoundRow(table, row)));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.one(all));
    }

    /** Where a document has tables of several forms; of single projects nobody could tell that one is missing. */
    Optional<Planted> missingTable() {
        List<Table> tables = publication.tables();
        if (tables.stream().map(Table::form).distinct().count() < 2) {
            return Optional.empty();
        }
        Table gone = dice.one(tables);
        List<Block> blocks = new ArrayList<>(publication.blocks());
        int at = blocks.indexOf(gone);
        blocks.remove(at);
        if (at > 0 && blocks.get(at - 1) instanceof PageBreak) {
            blocks.remove(at - 1);
        }
        return Optional.of(new Planted(
                publication.with(blocks), Defect.MISSING_TABLE, gone.title(), "", "", "", gone.title(), ""));
    }

    Optional<Planted> weightOrScore() {
        List<Found> found = cells(table -> table.cells().stream()
                .filter(cell -> isScore(new Sheet(table), cell)
                        || cell.role() == Cell.Role.VALUE
                                && DIRECTION.matcher(cell.text()).matches())
                .toList());
        return found.isEmpty() ? Optional.empty() : Optional.of(weightOrScore(dice.one(found)));
    }

    private static boolean isScore(Sheet sheet, Cell cell) {
        return cell.text().matches("[\\d.]+")
                && cell.role() != Cell.Role.HEAD
                && SCORED.contains(sheet.column(cell.row(), cell.column()));
    }

    private Planted weightOrScore(Found found) {
        String was = found.cell().text();
        String now = DIRECTION.matcher(was).matches()
                ? was.replace('≥', '‖').replace('≤', '≥').replace('‖', '≤')
                : new BigDecimal(was)
                        .add(BigDecimal.valueOf(was.equals("0") || dice.chance(50) ? 1 : -1))
                        .abs()
                        .toPlainString();
        return planted(Defect.WEIGHT_OR_SCORE, found, Sheet.saying(found.cell(), now));
    }

    /** Words of one project where another's should stand. */
    Optional<Planted> copiedText() {
        List<Found> texts = cells(table -> table.cells().stream()
                .filter(cell -> cell.role() == Cell.Role.TEXT && cell.text().length() >= LONG)
                .toList());
        for (Found found : dice.shuffled(texts)) {
            List<Found> others = texts.stream()
                    .filter(other -> other.table().form().equals(found.table().form())
                            && other.cell().column() == found.cell().column()
                            && !other.cell().text().equals(found.cell().text()))
                    .toList();
            if (!others.isEmpty()) {
                String words = dice.one(others).cell().text();
                return Optional.of(planted(Defect.COPIED_TEXT, found, Sheet.saying(found.cell(), words)));
            }
        }
        return Optional.empty();
    }

    private List<Found> cells(Function<Table, List<Cell>> of) {
        List<Found> all = new ArrayList<>();
        for (Table table : publication.tables()) {
            of.apply(table).forEach(cell -> all.add(new Found(table, cell)));
        }
        return all;
    }

    private Planted planted(Defect defect, Found found, Cell changed) {
        Sheet sheet = new Sheet(found.table());
        Cell cell = found.cell();
        return new Planted(
                replaced(found.table(), sheet.with(changed)),
                defect,
                found.table().title(),
                sheet.row(cell.row(), cell.column()),
                sheet.column(cell.row(), cell.column()),
                "",
                cell.text(),
                changed.text());
    }

    private Publication replaced(Table old, Table table) {
        return replaced(publication, old, table);
    }

    /** The document with one block in another's place. */
    static Publication replaced(Publication publication, Block old, Block now) {
        List<Block> blocks = new ArrayList<>(publication.blocks());
        blocks.set(blocks.indexOf(old), now);
        return publication.with(blocks);
    }
}
