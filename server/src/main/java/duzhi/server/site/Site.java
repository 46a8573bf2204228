package duzhi.server.site;

import duzhi.server.desk.NotFound;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Figures;
import duzhi.server.store.Files;
import duzhi.server.store.Releases;
import duzhi.server.store.Reports;
import duzhi.server.store.Session;
import duzhi.workflow.agency.Agency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What visitors find. */
@Service
class Site {

    static final String KIND = "disclosure";
    /** A published document that nothing has taken the place of. */
    static final String CURRENT = "published";

    private static final int LATEST = 12;
    private static final int FOUND = 60;

    private final Session session;
    private final Documents documents;
    private final Agencies agencies;
    private final Files files;
    private final Figures figures;
    private final Releases releases;
    private final Reports reports;

    Site(
            Session session,
            Documents documents,
            Agencies agencies,
            Files files,
            Figures figures,
            Releases releases,
            Reports reports) {
        this.session = session;
        this.documents = documents;
        this.agencies = agencies;
        this.files = files;
        this.figures = figures;
        this.releases = releases;
        this.reports = reports;
    }

    /** What was published last: so many, after so many others. */
    List<Document> latest(int after, int most) {
        return session.visitor(() -> documents.newest(KIND, CURRENT, after, most));
    }

    List<Document> latest() {
        return latest(0, LATEST);
    }

    /** How many documents are published. */
    long count() {
        return session.visitor(() -> documents.tallies(KIND, CURRENT)).stream()
                .mapToLong(Documents.Tally::count)
                .sum();
    }

    /**
     * An agency in the tree.
     *
     * @param depth how far below the root, from 0
     * @param count how many documents it has published
     */
    record Node(Agency agency, int depth, long count) {}

    /** All agencies, a body before those below it. */
    List<Node> tree() {
        return session.visitor(() -> {
            Map<String, Long> counts = new HashMap<>();
            documents.tallies(KIND, CURRENT).forEach(each -> counts.merge(each.agency(), each.count(), Long::sum));
            return agencies.all().stream()
                    .map(agency -> new Node(agency, depth(agency), counts.getOrDefault(agency.code(), 0L)))
                    .toList();
        });
    }

    private static int depth(Agency agency) {
        return (int) agency.path().chars().filter(each -> each == '/').count() - 2;
    }

    /**
     * An agency and what it has published.
     *
     * @param above the bodies it belongs to, from the root
     * @param below bodies directly under it
     * @param years its documents by year, the latest first, replaced editions among them
     */
    record AgencyView(Agency agency, List<Agency> above, List<Node> below, Map<Integer, List<Document>> years) {}

    AgencyView agency(String code) {
        List<Node> tree = tree();
        Agency agency = tree.stream()
                .map(Node::agency)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("agency " + code));
        int depth = depth(agency);
        Map<Integer, List<Document>> years = new TreeMap<>(Comparator.reverseOrder());
        session.visitor(() -> documents.of(KIND, code))
                .forEach(each -> years.computeIfAbsent(each.year(), any -> new ArrayList<>())
                        .add(each));
        return new AgencyView(
                agency,
                tree.stream()
                        .map(Node::agency)
                        .filter(each -> each.holds(agency) && !each.equals(agency))
                        .toList(),
                tree.stream()
                        .filter(each -> agency.holds(each.agency()) && each.depth() == depth + 1)
                        .toList(),
                years);
    }

    /**
     * A published document.
     *
     * @param notice why it took the place of an earlier edition, null where it did not
     * @param later the edition that took its place, null where none did
     */
    record View(
            Document document,
            List<Files.Entry> files,
            String digest,
            Releases.@Nullable Notice notice,
            Releases.@Nullable Notice later) {

        /** The sums of its files, as {@code sha256sum -c} reads them. */
        public String sums() {
            return files.stream()
                    .map(file -> file.digest() + "  " + file.name() + "\n")
                    .collect(Collectors.joining());
        }

        /** The edition for the screen, null where there is none. */
        public Files.@Nullable Entry page() {
            return files.stream()
                    .filter(each -> each.medium().equals("html"))
                    .findFirst()
                    .orElse(null);
        }
    }

    View document(long id) {
        return session.visitor(() -> {
            Document document = documents
                    .find(id)
                    .filter(each -> each.kind().equals(KIND))
                    .orElseThrow(() -> new NotFound("document " + id));
            return new View(
                    document,
                    files.of(id),
                    files.digest(id),
                    releases.noticeOf(id).orElse(null),
                    releases.noticeAfter(id).orElse(null));
        });
    }

    /** A file with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Delivered(Files.Entry file, byte[] bytes) {}

    /** A file by the digest that its address names. */
    Delivered file(long id, String digest, String name) {
        return session.visitor(() -> {
            Files.Entry file = files.find(id, name)
                    .filter(each -> each.digest().equals(digest))
                    .orElseThrow(() -> new NotFound("file " + name));
            return new Delivered(file, files.bytes(id, name).orElseThrow());
        });
    }

    /**
     * What a search finds.
     *
     * @param agencies whose name has the words
     * @param documents whose title has them
     * @param figures whose row is called so, with the document each stands in
     */
    record Results(List<Agency> agencies, List<Document> documents, List<Map.Entry<Figures.Entry, Document>> figures) {

        /** Whether nothing was found. */
        public boolean isEmpty() {
            return agencies.isEmpty() && documents.isEmpty() && figures.isEmpty();
        }
    }

    Results search(String words) {
        return session.visitor(() -> {
            List<Figures.Entry> called = figures.called(words, FOUND);
            Map<Long, Document> byId = new HashMap<>();
            documents
                    .all(called.stream().map(Figures.Entry::document).distinct().toList())
                    .forEach(each -> byId.put(each.id(), each));
            return new Results(
                    agencies.all().stream()
                            .filter(each ->
                                    each.name().contains(words) || each.code().equals(words))
                            .limit(FOUND)
                            .toList(),
                    documents.list(Documents.Query.of(KIND)
                            .in(List.of(CURRENT))
                            .saying(words)
                            .most(FOUND)),
                    called.stream()
                            .filter(each -> byId.containsKey(each.document()))
                            .map(each -> Map.entry(each, byId.get(each.document())))
                            .toList());
        });
    }

    /** Keeps what a reader says is wrong in a published document. */
    void report(long id, String place, String words, String contact) {
        document(id);
        session.visitor(() -> {
            reports.add(id, place, words, contact);
            return true;
        });
    }
}
