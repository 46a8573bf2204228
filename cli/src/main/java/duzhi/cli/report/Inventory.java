package duzhi.cli.report;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A folder of documents by agency, year and kind.
 *
 * @param shelves what there is, by agency, year and kind
 * @param copies groups of documents with the same bytes
 * @param gaps what is not among the files although others of its sort are
 * @param unplaced documents that do not say whose they are, for which year, or of which kind, and blank forms
 * @param unread files that could not be read or in which nothing is known
 */
public record Inventory(
        List<Shelf> shelves,
        List<List<FilledDocument>> copies,
        List<Gap> gaps,
        List<FilledDocument> unplaced,
        List<Audit.Failure> unread) {

    /** Of three agencies one may differ; a kind that most have and one has not is worth a look. */
    private static final int FEWEST_PEERS = 2;

    /**
     * The documents of one agency, year and kind.
     *
     * @param documents with the same bytes or with different ones
     */
    public record Shelf(String agency, String year, String kind, List<FilledDocument> documents) {

        /** How many of the files differ. More than one: several versions, or one document in several parts. */
        public int versions() {
            return (int)
                    documents.stream().map(FilledDocument::sha256).distinct().count();
        }
    }

    /**
     * A document that is not among the files. Nothing more is claimed: it may never have been due.
     *
     * @param otherYears years for which the files hold this agency's document of the kind
     * @param peers how many other agencies have the kind for the year
     * @param agencies how many other agencies have any document for the year
     */
    public record Gap(String agency, String year, String kind, List<String> otherYears, int peers, int agencies) {}

    /** Sorts documents; one that is also a failure is listed as unread only. */
    public static Inventory of(List<FilledDocument> documents, List<Audit.Failure> failures) {
        Set<String> failed = failures.stream().map(Audit.Failure::path).collect(Collectors.toSet());
        List<FilledDocument> read = documents.stream()
                .filter(document -> !failed.contains(document.path()))
                .toList();
        List<Shelf> shelves = shelves(read.stream().filter(Inventory::isPlaced).toList());
        return new Inventory(
                shelves,
                read.stream()
                        .collect(groupingBy(FilledDocument::sha256, LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .filter(same -> same.size() > 1)
                        .toList(),
                gaps(shelves),
                read.stream().filter(document -> !isPlaced(document)).toList(),
                failures);
    }

    private static boolean isPlaced(FilledDocument document) {
        return document.set() != null
                && !isBlank(document)
                && !document.agency().isEmpty()
                && !document.year().isEmpty();
    }

    /** A form nobody has filled in belongs to nobody. */
    static boolean isBlank(FilledDocument document) {
        return document.isBlankForm();
    }

    private static List<Shelf> shelves(List<FilledDocument> documents) {
        Map<List<String>, List<FilledDocument>> sorted = documents.stream()
                .collect(groupingBy(
                        document -> List.of(Labels.fold(document.agency()), document.year(), document.kind()),
                        () -> new TreeMap<>(Comparator.comparing(key -> String.join("\t", key))),
                        toList()));
        return sorted.entrySet().stream()
                .map(entry -> new Shelf(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }

    private static List<Gap> gaps(List<Shelf> shelves) {
        Map<String, Map<String, Set<String>>> years = shelves.stream()
                .collect(groupingBy(
                        Shelf::kind,
                        TreeMap::new,
                        groupingBy(
                                Shelf::agency,
                                TreeMap::new,
                                mapping(Shelf::year, Collectors.toCollection(TreeSet::new)))));
        Map<String, Set<String>> present = shelves.stream()
                .collect(groupingBy(
                        Shelf::year, TreeMap::new, collectingAndThen(mapping(Shelf::agency, toList()), HashSet::new)));
        Set<String> agencies = shelves.stream().map(Shelf::agency).collect(Collectors.toCollection(TreeSet::new));
        List<Gap> gaps = new ArrayList<>();
        years.forEach((kind, having) -> present.forEach((year, all) -> {
            for (String agency : agencies) {
                Collection<String> own = having.getOrDefault(agency, Set.of());
                if (!own.contains(year)) {
                    gap(agency, year, kind, List.copyOf(own), having, all).ifPresent(gaps::add);
                }
            }
        }));
        gaps.sort(Comparator.comparing(Gap::agency).thenComparing(Gap::year).thenComparing(Gap::kind));
        return gaps;
    }

    /** Worth telling where the agency has the kind for years before and after, or most of its peers have it. */
    private static Optional<Gap> gap(
            String agency,
            String year,
            String kind,
            List<String> own,
            Map<String, Set<String>> having,
            Set<String> all) {
        int peers =
                (int) having.values().stream().filter(of -> of.contains(year)).count();
        int others = (int) all.stream().filter(other -> !other.equals(agency)).count();
        boolean between = own.stream().anyMatch(other -> other.compareTo(year) < 0)
                && own.stream().anyMatch(other -> other.compareTo(year) > 0);
        boolean most = peers >= FEWEST_PEERS && peers * 2 > others;
        return between || most ? Optional.of(new Gap(agency, year, kind, own, peers, others)) : Optional.empty();
    }
}
