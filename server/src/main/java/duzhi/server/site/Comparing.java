package duzhi.server.site;

import duzhi.check.finding.Text;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Figures;
import duzhi.server.store.Session;
import duzhi.workflow.agency.Agency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares published figures: an agency with itself from year to year, agencies with each other in a year. */
@Service
class Comparing {

    private static final int YEARS = 10;
    private static final int AGENCIES = 40;
    private static final int MANY = 2000;

    private final Session session;
    private final Documents documents;
    private final Agencies agencies;
    private final Figures figures;
    private final List<Measures.Measure> measures = Measures.load();

    Comparing(Session session, Documents documents, Agencies agencies, Figures figures) {
        this.session = session;
        this.documents = documents;
        this.agencies = agencies;
        this.figures = figures;
    }

    List<Measures.Measure> measures() {
        return measures;
    }

    Measures.Measure measure(String id) {
        return measures.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(measures.getFirst());
    }

    /** Agencies and years of which there is something to compare. */
    record Choices(List<Agency> agencies, List<Integer> years) {}

    Choices choices() {
        return session.visitor(() -> {
            List<Documents.Tally> all = documents.tallies(Site.KIND, Site.CURRENT);
            Set<String> codes = all.stream().map(Documents.Tally::agency).collect(Collectors.toSet());
            return new Choices(
                    agencies.all().stream()
                            .filter(agency -> codes.contains(agency.code()))
                            .toList(),
                    all.stream()
                            .map(Documents.Tally::year)
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList());
        });
    }

    /** An agency from year to year. */
    Comparison years(String agency, Measures.Measure measure) {
        return session.visitor(() -> {
            List<Document> found = documents.of(Site.KIND, agency).stream()
                    .filter(each ->
                            each.state().equals(Site.CURRENT) && each.subject().equals(measure.subject()))
                    .sorted(Comparator.comparingInt(Document::year))
                    .toList();
            return compare(found.subList(Math.max(0, found.size() - YEARS), found.size()), true, measure);
        });
    }

    /** Agencies of one kind in a year. */
    Comparison agencies(int year, Agency.Kind kind, Measures.Measure measure) {
        return session.visitor(() -> {
            List<Document> found =
                    documents
                            .list(Documents.Query.of(Site.KIND)
                                    .in(List.of(Site.CURRENT))
                                    .year(year)
                                    .most(MANY))
                            .stream()
                            .filter(each -> each.agency().kind() == kind
                                    && each.subject().equals(measure.subject()))
                            .sorted(Comparator.comparing(each -> each.agency().path()))
                            .limit(AGENCIES)
                            .toList();
            return compare(found, false, measure);
        });
    }

    private Comparison compare(List<Document> found, boolean byYear, Measures.Measure measure) {
        List<Long> ids = found.stream().map(Document::id).toList();
        List<Comparison.Row> rows = new ArrayList<>();
        if (ids.isEmpty()) {
            return new Comparison(found, byYear, rows);
        }
        List<String> places =
                measure.parts().stream().flatMap(part -> part.places().stream()).toList();
        Map<String, Map<Long, BigDecimal>> stated = new HashMap<>();
        figures.at(ids, places).forEach(each -> put(stated, each));
        for (Measures.Part part : measure.parts()) {
            rows.add(new Comparison.Row(
                    part.name(),
                    ids.stream().map(id -> first(stated, part.places(), id)).toList()));
        }
        if (!measure.under().isEmpty()) {
            rows.addAll(coded(ids, measure));
        }
        return new Comparison(found, byYear, rows);
    }

    private static @Nullable BigDecimal first(
            Map<String, Map<Long, BigDecimal>> stated, List<String> places, long document) {
        for (String place : places) {
            BigDecimal value = stated.getOrDefault(place, Map.of()).get(document);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static void put(Map<String, Map<Long, BigDecimal>> stated, Figures.Entry figure) {
        stated.computeIfAbsent(figure.place(), any -> new HashMap<>()).put(figure.document(), figure.value());
    }

    /** Figures by the code that follows the beginning of their place, as they are called in the first document that has them. */
    private List<Comparison.Row> coded(List<Long> ids, Measures.Measure measure) {
        Map<String, Map<Long, BigDecimal>> stated = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (Figures.Entry figure : figures.under(ids, measure.under())) {
            if (figure.place().substring(measure.under().length()).matches("\\d{" + measure.digits() + "}")) {
                put(stated, figure);
                names.putIfAbsent(figure.place(), figure.line().replaceFirst("^[一二三四五六七八九十]+、", ""));
            }
        }
        List<Comparison.Row> rows = new ArrayList<>();
        stated.forEach((place, values) -> {
            String name = names.getOrDefault(place, place);
            rows.add(new Comparison.Row(
                    new Text(name, name), ids.stream().map(values::get).toList()));
        });
        return rows;
    }
}
