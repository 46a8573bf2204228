package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.server.store.Agencies;
import duzhi.server.store.Indicators;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.duty.Duty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Indicators to choose from when goals are set (指标库): common ones and those of a trade that come with the program, and what
 * each finance bureau has added to them, changed in them or retired.
 */
@Service
public class IndicatorLibrary {

    /** What a target can be compared by. */
    public static final List<String> OPERATORS = List.of("≥", "≤", "=", "＞", "＜", "定性");

    private static final String FILE = "/duzhi/server/indicators.tsv";
    private static final int FIELDS = 7;
    private static final int MOST = 100;
    private static final int LONGEST_TRADE = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_NOTE = 200;

    private final List<Entry> common = read();
    private final Session session;
    private final Indicators indicators;
    private final Agencies agencies;
    private final People people;
    private final Trail trail;
    private volatile Map<String, Map<String, Item>> all = Map.of();

    /** With where changes are kept. */
    public IndicatorLibrary(Session session, Indicators indicators, Agencies agencies, People people, Trail trail) {
        this.session = session;
        this.indicators = indicators;
        this.agencies = agencies;
        this.people = people;
        this.trail = trail;
    }

    /**
     * An indicator.
     *
     * @param trade where it is used; 通用 where everywhere
     * @param operator ≥, ≤, = or 定性
     * @param unit what its target is counted in, empty for words
     * @param note how it is measured
     */
    public record Entry(
            String trade, String level1, String level2, String level3, String operator, String unit, String note) {

        private String key() {
            return trade + "\n" + level3;
        }

        private String told() {
            return String.join(" ", level1, level2, operator + unit, note).strip();
        }
    }

    /**
     * An indicator in the library of a bureau.
     *
     * @param own whether the bureau has added or changed it
     * @param retired whether it is no longer offered
     */
    public record Item(Entry entry, boolean own, boolean retired) {}

    /** Reads what is changed, once at the start and after every change. */
    @EventListener(ContextRefreshedEvent.class)
    public void renew() {
        Map<String, Map<String, Item>> changed = new LinkedHashMap<>();
        for (Indicators.Row row : session.system(indicators::all)) {
            Entry entry = new Entry(
                    row.trade(), row.level1(), row.level2(), row.name(), row.operator(), row.unit(), row.note());
            changed.computeIfAbsent(row.path(), any -> commonOnes())
                    .put(entry.key(), new Item(entry, true, row.retired()));
        }
        all = changed;
    }

    private Map<String, Item> commonOnes() {
        Map<String, Item> items = new LinkedHashMap<>();
        common.forEach(each -> items.put(each.key(), new Item(each, false, false)));
        return items;
    }

    /** The finance bureau whose library somebody works with: that of their first duty; empty where there is none. */
    public Optional<Agency> bureau(long person) {
        return session.as(person, () -> {
            String path = people.find(person).map(Person::duties).orElse(List.of()).stream()
                    .map(Duty::path)
                    .findFirst()
                    .orElse("/");
            return agencies.bureaus().stream()
                    .filter(each -> path.startsWith(each.path()) || path.equals("/"))
                    .findFirst();
        });
    }

    /** Everything in the library of a bureau, what is retired included. */
    public List<Item> items(@Nullable Agency bureau) {
        Map<String, Item> own = bureau == null ? null : all.get(bureau.path());
        return List.copyOf((own == null ? commonOnes() : own).values());
    }

    private List<Entry> offered(@Nullable Agency bureau) {
        return items(bureau).stream()
                .filter(each -> !each.retired)
                .map(Item::entry)
                .toList();
    }

    /** Trades there are indicators for, those that come with the program first. */
    public List<String> trades(@Nullable Agency bureau) {
        return offered(bureau).stream().map(Entry::trade).distinct().toList();
    }

    /** Those of a trade, of all where it is empty, in which every word stands; a hundred at most. */
    public List<Entry> find(@Nullable Agency bureau, String words, String trade) {
        return offered(bureau).stream()
                .filter(each -> trade.isEmpty() || each.trade.equals(trade))
                .filter(each -> says(each, words))
                .limit(MOST)
                .toList();
    }

    /** Whether every word stands in an indicator. */
    public static boolean says(Entry entry, String words) {
        return Arrays.stream(words.strip().split("\\s+")).allMatch(entry.toString()::contains);
    }

    /** First and second levels that go together, as the framework of indicators has them. */
    public Map<String, Set<String>> levels() {
        return common.stream()
                .collect(Collectors.groupingBy(
                        Entry::level1,
                        LinkedHashMap::new,
                        Collectors.mapping(Entry::level2, Collectors.toCollection(LinkedHashSet::new))));
    }

    /**
     * Adds an indicator to the library of a bureau, changes it there or retires it.
     *
     * @param by who looks after the bureau
     * @param code of the finance bureau
     * @param retired whether it is no longer offered
     * @throws Refused with everything that is wrong, and then nothing is changed
     */
    public void put(long by, String code, Entry given, boolean retired) throws Refused {
        Agency bureau = bureau(by, code);
        Entry entry = new Entry(
                given.trade.strip(),
                given.level1,
                given.level2,
                given.level3.strip(),
                given.operator,
                given.unit.strip(),
                given.note.strip());
        List<Text> wrong = wrong(entry);
        if (!wrong.isEmpty()) {
            throw new Refused(Refused.Kind.UNREADY, wrong);
        }
        Item now = new Item(entry, true, retired);
        Item was = item(bureau, entry.key());
        if (was != null && was.entry.equals(entry) && was.retired == retired) {
            return;
        }
        session.as(by, () -> {
            note(bureau, was, now);
            indicators.put(new Indicators.Row(
                    bureau.path(),
                    entry.trade,
                    entry.level3,
                    entry.level1,
                    entry.level2,
                    entry.operator,
                    entry.unit,
                    entry.note,
                    retired));
            return now;
        });
        renew();
    }

    /** Goes back to what comes with the program; an indicator that the bureau added is gone then. */
    public void clear(long by, String code, String trade, String name) throws Refused {
        Agency bureau = bureau(by, code);
        String key = trade + "\n" + name;
        Item was = item(bureau, key);
        if (was == null || !was.own) {
            throw Refused.unready("这个指标没有改动过", "this indicator has not been changed");
        }
        session.as(by, () -> {
            note(bureau, was, commonOnes().get(key));
            indicators.clear(bureau.path(), trade, name);
            return was;
        });
        renew();
    }

    private Agency bureau(long by, String code) {
        return session.as(by, () -> agencies.bureau(code)).orElseThrow(() -> new NotFound("finance bureau " + code));
    }

    private @Nullable Item item(Agency bureau, String key) {
        return all.getOrDefault(bureau.path(), commonOnes()).get(key);
    }

    private void note(Agency bureau, @Nullable Item was, @Nullable Item now) {
        Entry about = now != null ? now.entry : was != null ? was.entry : common.getFirst();
        trail.note(
                bureau.path(),
                "indicator",
                Map.of("trade", about.trade, "indicator", about.level3, "was", told(was), "now", told(now)));
    }

    private static String told(@Nullable Item item) {
        return item == null ? "" : item.retired ? "停用" : item.entry.told();
    }

    private List<Text> wrong(Entry entry) {
        List<Text> wrong = new ArrayList<>();
        length(wrong, "领域", "the trade", entry.trade, 1, LONGEST_TRADE);
        length(wrong, "三级指标", "the indicator", entry.level3, 1, LONGEST_NAME);
        length(wrong, "计量单位", "the unit", entry.unit, 0, LONGEST_UNIT);
        length(wrong, "怎样计算", "how it is measured", entry.note, 0, LONGEST_NOTE);
        if (!levels().getOrDefault(entry.level1, Set.of()).contains(entry.level2)) {
            String known = levels().entrySet().stream()
                    .map(each -> each.getKey() + "：" + String.join("、", each.getValue()))
                    .collect(Collectors.joining("；"));
            wrong.add(Text.of(
                    "一级指标“%s”下没有二级指标“%s”，可选：%s",
                    "there is no '%2$s' under '%1$s'; there are: %3$s", entry.level1, entry.level2, known));
        }
        if (!OPERATORS.contains(entry.operator)) {
            wrong.add(Text.of(
                    "符号“%s”不对，可选：%s",
                    "'%s' is no comparison; there are: %s", entry.operator, String.join(" ", OPERATORS)));
        }
        return wrong;
    }

    private static void length(List<Text> wrong, String zh, String en, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            wrong.add(new Text(
                    "“" + zh + "”要 " + least + " 到 " + most + " 个字，现在是 " + text.length() + " 个",
                    en + " has " + least + " to " + most + " characters, not " + text.length()));
        }
    }

    private static List<Entry> read() {
        try (InputStream in = IndicatorLibrary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("indicators.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(IndicatorLibrary::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("indicators.tsv: seven fields are expected in: " + line);
        }
        return new Entry(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
    }
}
