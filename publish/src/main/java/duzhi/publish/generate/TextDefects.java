package duzhi.publish.generate;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in sentences. */
final class TextDefects {

    private static final Pattern CHANGE = Pattern.compile("(增加|减少|增长|下降)(\\d+(?:\\.\\d+)?)(?=万元|%)");
    private static final List<List<String>> OPPOSITES = List.of(List.of("增加", "减少"), List.of("增长", "下降"));

    private final Publication publication;
    private final Dice dice;

    TextDefects(Publication publication, Dice dice) {
        this.publication = publication;
        this.dice = dice;
    }

    /** A stretch of a paragraph. */
    private record Found(Paragraph paragraph, int run) {

        Run get() {
            return paragraph.runs().get(run);
        }
    }

    private List<Found> runs() {
        List<Found> all = new ArrayList<>();
        publication.blocks().forEach(block -> {
            if (block instanceof Paragraph paragraph && paragraph.style() == Paragraph.Style.BODY) {
                for (int i = 0; i < paragraph.runs().size(); i++) {
                    all.add(new Found(paragraph, i));
                }
            }
        });
        return all;
    }

    /** One digit of a figure that a table of the document states too. */
    Optional<Planted> againstTable() {
        Set<List<String>> tabled = new HashSet<>();
        for (Cell cell : publication.tables().stream()
                .flatMap(table -> table.cells().stream())
                .toList()) {
            Amount amount = cell.amount();
            if (amount != null && !cell.text().isEmpty()) {
                tabled.add(amount.facts());
            }
        }
        List<Found> figures = runs().stream()
                .filter(found -> found.get() instanceof Run.Number number
                        && tabled.contains(number.amount().facts())
                        && number.amount().printed().printed().signum() != 0)
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(mistyped(dice.one(figures)));
    }

    private Planted mistyped(Found found) {
        Run.Number number = (Run.Number) found.get();
        Amount amount = number.amount();
        BigDecimal wrong = Slips.of(Defect.WRONG_DIGIT, amount.printed(), dice).orElseThrow();
        Amount stated = new Amount(
                amount.at(), amount.exact(), new Figure(wrong, amount.printed().unit()), amount.facts());
        Run.Number changed = new Run.Number(Slips.print(wrong, number.text()), stated);
        return planted(Defect.TEXT_AGAINST_TABLE, found, changed, number.text(), changed.text());
    }

    /** The direction, the difference or the rate of a comparison. */
    Optional<Planted> comparative() {
        List<Found> sentences = runs().stream()
                .filter(found -> found.get() instanceof Run.Words words
                        && CHANGE.matcher(words.text()).find())
                .toList();
        return sentences.isEmpty() ? Optional.empty() : Optional.of(comparative(dice.one(sentences)));
    }

    private Planted comparative(Found found) {
        String words = found.get().text();
        List<Matcher> changes = new ArrayList<>();
        for (Matcher matcher = CHANGE.matcher(words); matcher.find(); ) {
            Matcher kept = CHANGE.matcher(words);
            kept.find(matcher.start());
            changes.add(kept);
        }
        Matcher change = dice.one(changes);
        String direction = change.group(1);
        String figure = change.group(2);
        if (dice.chance(50)) {
            direction = opposite(direction);
        } else {
            BigDecimal right = new BigDecimal(figure);
            figure = Slips.of(Defect.WRONG_DIGIT, new Figure(right, Unit.POINTS), dice)
                    .orElseThrow()
                    .toPlainString();
        }
        String now = direction + figure;
        String changed = words.substring(0, change.start()) + now + words.substring(change.end());
        return planted(Defect.WRONG_COMPARATIVE, found, new Run.Words(changed), change.group(), now);
    }

    private static String opposite(String word) {
        return OPPOSITES.stream()
                .filter(pair -> pair.contains(word))
                .map(pair -> pair.get(1 - pair.indexOf(word)))
                .findFirst()
                .orElse(word);
    }

    /** A sentence that names another department: copied from its document. */
    Optional<Planted> otherAgency() {
        String own = publication.agency();
        List<Found> named = runs().stream()
                .filter(found ->
                        found.get() instanceof Run.Words words && words.text().contains(own))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Found found = dice.one(named);
        String other = Cast.other(own);
        Run.Words changed = new Run.Words(found.get().text().replace(own, other));
        return Optional.of(planted(Defect.COPIED_TEXT, found, changed, own, other));
    }

    private Planted planted(Defect defect, Found found, Run changed, String was, String now) {
        List<Run> runs = new ArrayList<>(found.paragraph().runs());
        runs.set(found.run(), changed);
        Paragraph paragraph = new Paragraph(found.paragraph().style(), runs);
        Publication with = TableDefects.replaced(publication, found.paragraph(), paragraph);
        return new Planted(with, defect, "", "", "", paragraph.text(), was, now);
    }
}
