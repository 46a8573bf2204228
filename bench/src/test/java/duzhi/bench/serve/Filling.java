package duzhi.bench.serve;

import duzhi.publish.input.InputForm;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the system with the work of five years, as sets of rows: what the trail says is sealed line after line as the
 * database would have done, so that it verifies. Documents of the last two years hold real entries of invented units.
 */
final class Filling {

    static final int YEARS = 5;
    static final int LAST = 2027;
    /** Of each unit and year; every third has one more. */
    static final int EACH = 73;

    private static final int EVALUATIONS = 33;
    /** How many units are drawn; after so many the same entries come again. */
    private static final int DRAWN = 30;

    private static final int SIGNED = 2;
    private static final BigDecimal ROUND = new BigDecimal("10000");
    private static final Map<String, String> EVENTS = Map.of(
            "submit",
            "submitted",
            "approve",
            "approved",
            "issue",
            "control-issued",
            "sign",
            "signed",
            "publish",
            "published");

    private final Routes routes = Routes.load();
    private final InputForm form = InputForm.load(Entries.FORM);
    private final Map<Integer, Entries> drawn = new HashMap<>();
    private final int units;
    private final Map<String, Place.Somebody> people;
    private final Rows documents;
    private final Rows sheets;
    private final Rows makers;
    private final Rows snapshots;
    private final Rows events;
    private final Seals seals;
    private long id;

    private Filling(Connection connection, Path scratch, int units) throws IOException, SQLException {
        this.units = units;
        this.people = Place.everybody(units);
        documents = new Rows(
                scratch,
                "document",
                "id, kind, agency, path, year, subject, title, form, state, control, total, problems, errors, warnings, since, changed");
        sheets = new Rows(scratch, "sheet", "document, key, lines");
        makers = new Rows(scratch, "maker", "document, person");
        snapshots = new Rows(scratch, "snapshot", "document, event, digest, content");
        events = new Rows(scratch, "event", "seq, document, path, kind, deed, leads, actor, at, body, previous, hash");
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select seq, hash from trail_head")) {
            head.next();
            seals = new Seals(events, head.getLong(1), head.getBytes(2));
        }
    }

    /** Fills it and gives how many documents there are. */
    static long fill(Connection connection, Path scratch, int units) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Filling filling = new Filling(connection, scratch, units);
        filling.people(connection);
        for (int i = 0; i < units; i++) {
            filling.unit(Place.of(i));
        }
        filling.copy(connection);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return filling.id;
    }

    private void people(Connection connection) throws IOException, SQLException {
        StringBuilder sql = new StringBuilder("insert into agency (code, name, kind, path, region) values ");
        sql.append("('%1$s', '财政局', 'finance', '/%1$s/', 'shanghai')".formatted(Place.FINANCE));
        for (int i = 0; i < units; i++) {
            Place place = Place.of(i);
            if (i % Place.UNITS == 0) {
                String office = Place.office(place.department());
                sql.append(",('%s', '第%s部门', 'department', '%s', 'shanghai')"
                        .formatted(office, office, Place.officePath(place.department())));
            }
            sql.append(
                    ",('%s', '第%s单位', 'unit', '%s', 'shanghai')".formatted(place.code(), place.code(), place.path()));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.toString());
            for (Place.Somebody each : people.values()) {
                statement.addBatch("""
                        insert into person (id, login, name, password) overriding system value
                        select %d, '%s', '%s', password from person where login = 'admin'""".formatted(each.id(), each.login(), each.login()));
                statement.addBatch(
                        "insert into duty (person, role, own, path, since) values (%d, '%s', %s, '%s', '2020-01-01')"
                                .formatted(each.id(), each.role(), each.role().startsWith("unit"), each.path()));
            }
            statement.executeBatch();
        }
    }

    private Entries draw(int key) {
        int number = key % DRAWN;
        int year = key / DRAWN;
        return Entries.budget(form, number / Place.UNITS + 1, Place.UNITS, year, number % Place.UNITS);
    }

    private void unit(Place place) throws IOException {
        for (int year = LAST - YEARS + 1; year <= LAST; year++) {
            boolean current = year == LAST;
            boolean entered = year >= LAST - 1;
            Entries budget = entered ? drawn.computeIfAbsent(year * DRAWN + place.number() % DRAWN, this::draw) : null;
            add(place, year, "budget", "", budget, current ? Standing.budget(place.number()) : "approved");
            add(place, year, "adjustment", "", null, current ? "draft" : "approved");
            int disclosures = current ? SIGNED : 1;
            for (int i = 0; i < disclosures; i++) {
                add(place, year, "disclosure", i == 0 ? "" : "D" + i, null, current ? "signed" : "published");
            }
            for (int i = 0; i < EVALUATIONS; i++) {
                add(place, year, "self-evaluation", "S" + i, null, current && i == 0 ? "filling" : "final");
            }
            int extra = (place.number() * YEARS + year) % 3 == 0 ? 1 : 0;
            int projects = EACH - EVALUATIONS - 2 - disclosures + extra;
            for (int i = 0; i < projects; i++) {
                Entries project = budget == null ? null : budget.project(i);
                add(place, year, "project", "P" + i, project, current ? Standing.project(i) : "in-library");
            }
        }
    }

    private void add(Place place, int year, String kind, String subject, @Nullable Entries entries, String target)
            throws IOException {
        id++;
        Route route = routes.get(kind);
        Instant at = LocalDate.of(year - 1, 3, 1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(id);
        BigDecimal total = entries == null ? new BigDecimal(id % 9_000_000 + 100_000) : entries.total();
        long clerk = person(place, "unit-clerk");
        State state = route.first();
        seals.add(
                id,
                place.path(),
                "created",
                "create",
                state.id(),
                clerk,
                at,
                "{\"kind\":\"" + kind + "\",\"to\":\"" + state.id() + "\",\"from\":0}");
        if (entries != null) {
            seals.add(id, place.path(), "entered", "edit", "", clerk, at, entries.entered());
        }
        BigDecimal control = null;
        while (!state.id().equals(target)) {
            if (state.does().equals("issue")) {
                control = total.divide(ROUND, 0, RoundingMode.UP)
                        .add(BigDecimal.TEN)
                        .multiply(ROUND);
            }
            long line = seals.add(
                    id,
                    place.path(),
                    EVENTS.getOrDefault(state.does(), ""),
                    state.does(),
                    state.next(),
                    person(place, state.by()),
                    at.plusSeconds(seals.seq() % 5_000_000),
                    body(state, control));
            if (state.id().equals("compiling-2") && entries != null) {
                freeze(line, entries);
            }
            state = route.state(state.next());
        }
        makers.add(id, clerk);
        documents(place, year, route, subject, entries, target, control, total, at);
    }

    private void documents(
            Place place,
            int year,
            Route route,
            String subject,
            @Nullable Entries entries,
            String target,
            @Nullable BigDecimal control,
            BigDecimal total,
            Instant at)
            throws IOException {
        String title = "第" + place.code() + "单位" + year + "年" + route.name().zh() + subject;
        Integer known = entries == null ? null : 0;
        documents.add(
                id,
                route.kind(),
                place.code(),
                place.path(),
                year,
                subject,
                title,
                entries == null ? "" : Entries.FORM,
                target,
                control,
                total,
                known,
                known,
                known,
                at,
                at);
        if (entries != null) {
            for (Map.Entry<String, String> sheet : entries.json().entrySet()) {
                sheets.add(id, sheet.getKey(), sheet.getValue());
            }
        }
    }

    private static String body(State state, @Nullable BigDecimal control) {
        return state.does().equals("issue")
                ? "{\"to\":\"" + state.next() + "\",\"amount\":" + control + ",\"opinion\":\"\"}"
                : "{\"to\":\"" + state.next() + "\",\"opinion\":\"同意\"}";
    }

    private void freeze(long line, Entries entries) throws IOException {
        StringBuilder content = new StringBuilder();
        entries.json()
                .forEach((key, lines) -> content.append(content.isEmpty() ? "{\"" : ",\"")
                        .append(key)
                        .append("\":")
                        .append(lines));
        content.append('}');
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        snapshots.add(id, line, HexFormat.of().formatHex(Seals.sha256(bytes)), content);
    }

    private long person(Place place, String role) {
        Place.Somebody somebody = people.get(place.login(role));
        if (somebody == null) {
            throw new IllegalStateException("nobody is there as " + role);
        }
        return somebody.id();
    }

    private void copy(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger append");
            statement.execute("alter table event disable trigger hold");
            documents.copy(connection);
            sheets.copy(connection);
            events.copy(connection);
            makers.copy(connection);
            snapshots.copy(connection);
            statement.execute("alter table event enable trigger append");
            statement.execute("alter table event enable trigger hold");
            statement.execute("update trail_head set seq = " + seals.seq() + ", hash = '\\x"
                    + HexFormat.of().formatHex(seals.last()) + "'");
            statement.execute("select setval(pg_get_serial_sequence('document', 'id'), max(id)) from document");
            statement.execute("select setval(pg_get_serial_sequence('person', 'id'), max(id)) from person");
            statement.execute("""
                    insert into file (document, name, medium, digest, bytes)
                    select d.id, f.name, f.medium, encode(sha256(f.bytes), 'hex'), f.bytes
                    from document d cross join lateral (values
                        (d.title || '.html', 'html', convert_to(repeat('<p>' || d.title || md5(d.id::text), 400), 'UTF8')),
                        (d.title || '.csv', 'csv', convert_to(repeat(d.title || ',' || d.id || E'\\n', 200), 'UTF8'))
                    ) f (name, medium, bytes)
                    where d.kind = 'disclosure'""");
            statement.execute("insert into release (document, findings, hits, answered)"
                    + " select id, '[]', '[]', '{}' from document where kind = 'disclosure'");
            statement.execute("""
                    insert into figure (document, ordinal, title, line, heading, place, value, unit)
                    select d.id, n, '部门收支总表', '项目' || n, '预算数', 'T1/R' || n || '/C1', d.total / n, '元'
                    from document d cross join generate_series(1, 100) n
                    where d.kind = 'disclosure' and d.state = 'published'""");
        }
    }
}
