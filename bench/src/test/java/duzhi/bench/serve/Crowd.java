package duzhi.bench.serve;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fifty people: who they are, what they have before them, and what they are told. */
final class Crowd {

    private static final int CLERKS = 20;
    private static final int HEADS = 10;
    private static final int REVIEWERS = 8;
    private static final int FINANCE = 6;
    private static final int VISITORS = 6;
    static final int ALL = CLERKS + HEADS + REVIEWERS + FINANCE + VISITORS;

    private final Connection owner;
    private final URI base;
    private final HttpClient client;
    private final String password;
    private final Tally tally;
    private final int units;
    private final Map<Player.Deed, List<String>> site = new LinkedHashMap<>();
    final ConcurrentHashMap<Long, String> told = new ConcurrentHashMap<>();
    final ConcurrentHashMap<Long, String> sums = new ConcurrentHashMap<>();

    Crowd(Connection owner, URI base, HttpClient client, String password, Tally tally, int units) {
        this.owner = owner;
        this.base = base;
        this.client = client;
        this.password = password;
        this.tally = tally;
        this.units = units;
    }

    /** Everybody, signed in. */
    List<Player> come() throws SQLException, InterruptedException {
        lookAround();
        List<Player> all = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            int unit = i % (units / Place.UNITS) * Place.UNITS + i / (units / Place.UNITS) % 4;
            Place place = Place.of(unit % units);
            all.add(player(Player.Part.CLERK, place, "unit-clerk", all.size()));
        }
        for (int i = 0; i < HEADS; i++) {
            all.add(player(Player.Part.HEAD, Place.of(i * 7 % units), "unit-head", all.size()));
        }
        for (int i = 0; i < REVIEWERS; i++) {
            Place place = Place.of(i * Place.UNITS % units);
            all.add(player(Player.Part.REVIEWER, place, "dept-auditor", all.size()));
        }
        for (int i = 0; i < FINANCE; i++) {
            String role = Place.BUREAU.get(i % Place.BUREAU.size());
            all.add(player(Player.Part.FINANCE, Place.of(i * 31 % units), role, all.size()));
        }
        for (int i = 0; i < VISITORS && !site.isEmpty(); i++) {
            Player.Desk none = desk(Place.of(i % units), "", List.of(1L), Map.of(), 0, List.of(), List.of());
            all.add(new Player(Player.Part.VISITOR, new Visit(client, base, tally), all.size(), none));
        }
        return all;
    }

    /** Which public pages there are. */
    private void lookAround() throws SQLException, InterruptedException {
        Visit visit = new Visit(client, base, tally);
        Map<Player.Deed, List<String>> wanted = new LinkedHashMap<>();
        wanted.put(Player.Deed.FRONT, List.of("/"));
        wanted.put(
                Player.Deed.AGENCIES,
                List.of("/site/agencies", "/site/agencies/" + Place.of(3).code()));
        wanted.put(
                Player.Deed.SEARCH,
                List.of(
                        "/site/search?q=" + Visit.encode("第" + Place.of(3).code()),
                        "/site/search?q=" + Visit.encode("项目7")));
        wanted.put(
                Player.Deed.PUBLISHED,
                ids(
                                "select id from document where kind = 'disclosure' and state = 'published' order by md5(id::text) limit 50")
                        .stream()
                        .map(id -> "/site/documents/" + id)
                        .toList());
        for (Map.Entry<Player.Deed, List<String>> each : wanted.entrySet()) {
            if (visit.get("", each.getValue().getFirst()).isWell()) {
                site.put(each.getKey(), each.getValue());
            }
        }
        if (!site.isEmpty() && site.size() < wanted.size()) {
            wanted.keySet()
                    .forEach(deed ->
                            site.putIfAbsent(deed, List.copyOf(site.values()).getFirst()));
        }
    }

    boolean isOpenToVisitors() {
        return !site.isEmpty();
    }

    private Player player(Player.Part part, Place place, String role, int number)
            throws SQLException, InterruptedException {
        Visit visit = new Visit(client, base, tally);
        visit.signIn(place.login(role), password);
        String path = role.startsWith("unit")
                ? place.path()
                : role.startsWith("dept") ? Place.officePath(place.department()) : "/";
        List<Long> readable = ids(
                "select id from document where path like '%s%%' and kind <> 'disclosure' order by (year = %d) desc, md5(id::text || '%s') limit 40"
                        .formatted(path, Filling.LAST, place.login(role)));
        long edited = 0;
        Map<Integer, String> cells = Map.of();
        if (part == Player.Part.CLERK) {
            edited = ids("select id from document where kind = 'budget' and year = %d and agency = '%s'"
                            .formatted(Filling.LAST, place.code()))
                    .getFirst();
            cells = cells(edited);
        }
        List<Player.Task> waiting = waiting(part, role, path, number);
        List<Long> toPublish = part == Player.Part.HEAD
                ? ids("select id from document where kind = 'disclosure' and state = 'signed' and path = '"
                        + place.path() + "'")
                : List.of();
        Player.Desk desk = desk(place, path, readable, cells, edited, waiting, toPublish);
        return new Player(part, visit, number, desk);
    }

    private Player.Desk desk(
            Place place,
            String path,
            List<Long> readable,
            Map<Integer, String> cells,
            long edited,
            List<Player.Task> waiting,
            List<Long> toPublish)
            throws SQLException {
        List<Long> examined = ids(
                "select id from document where kind = 'budget' and path like '%s%%' and (year = %d or year = %d and state <> 'compiling-2') order by id limit 10"
                        .formatted(path, Filling.LAST - 1, Filling.LAST));
        return new Player.Desk(
                place.code(),
                readable,
                examined,
                edited,
                new LinkedHashMap<>(cells),
                new ArrayDeque<>(waiting),
                new ArrayDeque<>(toPublish),
                site,
                told,
                sums);
    }

    private Map<Integer, String> cells(long document) throws SQLException {
        Map<Integer, String> cells = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n, line ->> 'amount' from sheet, jsonb_array_elements(lines) with ordinality l (line, n)
                        where document = %d and key = 'expenditure' and line ->> 'amount' ~ '^[0-9]+(\\.[0-9]+)?$' order by n""".formatted(document))) {
            while (rows.next()) {
                cells.put(rows.getInt(1), rows.getString(2));
            }
        }
        return cells;
    }

    /** Projects that somebody can move on; those with the same duty share them out. */
    private List<Player.Task> waiting(Player.Part part, String role, String path, int number) throws SQLException {
        String state = switch (part) {
            case CLERK -> "draft";
            case HEAD -> "unit-review";
            case REVIEWER -> "dept-review";
            default -> role;
        };
        String deed = part == Player.Part.CLERK ? "submit" : "approve";
        int sharing = part == Player.Part.FINANCE ? FINANCE : 1;
        return ids(
                        "select id from document where kind = 'project' and state = '%s' and path like '%s%%' and id %% %d = %d order by id limit 100"
                                .formatted(state, path, sharing, number % sharing))
                .stream()
                .map(id -> new Player.Task(id, deed))
                .toList();
    }

    private List<Long> ids(String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
