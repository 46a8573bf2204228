package duzhi.bench.serve;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Somebody at work: does one thing after another in a mix of their part, with a little thought between. */
final class Player {

    private static final int SHORTEST = 400;
    private static final int LONGEST = 1200;

    private final Part part;
    private final Visit visit;
    private final Random random;
    private final Desk desk;

    Player(Part part, Visit visit, long seed, Desk desk) {
        this.part = part;
        this.visit = visit;
        this.random = new Random(seed);
        this.desk = desk;
    }

    /** What people do. */
    enum Deed {
        WORK,
        BOARD,
        LIST,
        DOCUMENT,
        FINDINGS,
        HISTORY,
        EDIT,
        ADVANCE,
        PUBLISH,
        FRONT,
        AGENCIES,
        SEARCH,
        PUBLISHED
    }

    /** Who somebody is, and how often of a hundred times they do what. */
    enum Part {
        CLERK(Map.of(
                Deed.WORK,
                12,
                Deed.BOARD,
                4,
                Deed.LIST,
                14,
                Deed.DOCUMENT,
                22,
                Deed.FINDINGS,
                6,
                Deed.HISTORY,
                4,
                Deed.EDIT,
                33,
                Deed.ADVANCE,
                5)),
        HEAD(Map.of(
                Deed.WORK,
                22,
                Deed.BOARD,
                8,
                Deed.LIST,
                18,
                Deed.DOCUMENT,
                32,
                Deed.FINDINGS,
                8,
                Deed.HISTORY,
                4,
                Deed.ADVANCE,
                6,
                Deed.PUBLISH,
                2)),
        REVIEWER(Map.of(
                Deed.WORK,
                24,
                Deed.BOARD,
                12,
                Deed.LIST,
                22,
                Deed.DOCUMENT,
                26,
                Deed.FINDINGS,
                6,
                Deed.HISTORY,
                4,
                Deed.ADVANCE,
                6)),
        FINANCE(Map.of(
                Deed.WORK,
                18,
                Deed.BOARD,
                16,
                Deed.LIST,
                32,
                Deed.DOCUMENT,
                20,
                Deed.FINDINGS,
                6,
                Deed.HISTORY,
                2,
                Deed.ADVANCE,
                6)),
        VISITOR(Map.of(Deed.FRONT, 15, Deed.AGENCIES, 15, Deed.SEARCH, 35, Deed.PUBLISHED, 35));

        @SuppressWarnings("ImmutableEnumChecker") // only read
        private final Map<Deed, Integer> mix;

        Part(Map<Deed, Integer> mix) {
            this.mix = new java.util.EnumMap<>(mix);
        }

        Map<Deed, Integer> mix() {
            return mix;
        }

        Deed draw(Random random) {
            int at = random.nextInt(100);
            for (Map.Entry<Deed, Integer> each : mix.entrySet()) {
                at -= each.getValue();
                if (at < 0) {
                    return each.getKey();
                }
            }
            return mix.keySet().iterator().next();
        }
    }

    /**
     * What somebody has before them.
     *
     * @param agency code of the agency they look at most
     * @param readable documents they open
     * @param examined documents nobody changes, whose findings they ask for
     * @param edited the budget they write, 0 for none
     * @param cells amounts of its expenditure, by line
     * @param waiting documents they can move on, with the deed
     * @param toPublish documents they can publish
     * @param site public pages that are there, by what they are for
     * @param told findings as they were told, by document
     * @param sums what the last change of a budget came to, by document
     */
    record Desk(
            String agency,
            List<Long> readable,
            List<Long> examined,
            long edited,
            Map<Integer, String> cells,
            Deque<Task> waiting,
            Deque<Long> toPublish,
            Map<Deed, List<String>> site,
            ConcurrentHashMap<Long, String> told,
            ConcurrentHashMap<Long, String> sums) {

        Desk {
            waiting = new ArrayDeque<>(waiting);
            toPublish = new ArrayDeque<>(toPublish);
        }
    }

    /** A document and what is to be done with it. */
    record Task(long document, String deed) {}

    /** Works until a moment of {@link System#nanoTime}. */
    void work(long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            act(part.draw(random));
            TimeUnit.MILLISECONDS.sleep(SHORTEST + random.nextInt(LONGEST - SHORTEST));
        }
    }

    private void act(Deed deed) throws InterruptedException {
        switch (deed) {
            case WORK -> visit.get("work list", "/work");
            case BOARD -> visit.get("board", "/board?kind=budget");
            case LIST -> visit.get("document list", list());
            case DOCUMENT -> visit.get("document page", "/documents/" + any(desk.readable()));
            case HISTORY -> visit.get("history", "/api/documents/" + any(desk.readable()) + "/history");
            case FINDINGS -> findings();
            case EDIT -> edit();
            case ADVANCE -> advance();
            case PUBLISH -> publish();
            case FRONT, AGENCIES, SEARCH, PUBLISHED ->
                visit.get(named(deed), any(desk.site().getOrDefault(deed, List.of("/sign-in"))));
        }
    }

    private static String named(Deed deed) {
        return switch (deed) {
            case FRONT -> "public: front page";
            case AGENCIES -> "public: agencies";
            case SEARCH -> "public: search";
            default -> "public: document";
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String list() {
        return "/api/documents?"
                + switch (random.nextInt(6)) {
                    case 0 -> "kind=project&year=" + (Filling.LAST - random.nextInt(Filling.YEARS));
                    case 1 -> "kind=project&kind=budget&state=draft&state=compiling-2";
                    case 2 -> "agency=" + desk.agency();
                    case 3 -> "words=" + Visit.encode("自评S" + random.nextInt(33)) + "&year=" + (Filling.LAST - 1);
                    case 4 -> "kind=disclosure&state=published&after=" + (20_000 + random.nextInt(90_000));
                    default -> "limit=100";
                };
    }

    private void findings() throws InterruptedException {
        long id = any(desk.examined());
        Visit.Answer answer = visit.get("findings", "/api/documents/" + id + "/findings");
        if (answer.isWell()) {
            String before = desk.told().putIfAbsent(id, answer.body());
            if (before != null && !before.equals(answer.body())) {
                desk.told().put(id, "told differently at different times");
            }
        }
    }

    private void edit() throws InterruptedException {
        List<Integer> lines = List.copyOf(desk.cells().keySet());
        int line = any(lines);
        String was = desk.cells().getOrDefault(line, "0");
        String now = new BigDecimal(was)
                .add(BigDecimal.valueOf(random.nextInt(199_999) - 99_999, 2))
                .abs()
                .toPlainString();
        Visit.Answer answer = visit.post(
                "cell edit",
                "/api/documents/" + desk.edited() + "/cells",
                "[" + Entries.change("expenditure", line, "amount", was, now) + "]");
        if (answer.isWell() && answer.body().contains("\"conflicts\":[]")) {
            desk.cells().put(line, now);
            desk.sums().put(desk.edited(), Sums.of(answer.body()));
        }
    }

    private void advance() throws InterruptedException {
        Task task = desk.waiting().poll();
        if (task != null) {
            visit.post(
                    "submit, approve",
                    "/api/documents/" + task.document() + "/act",
                    "{\"deed\":\"" + task.deed() + "\",\"opinion\":\"同意\"}");
        }
    }

    private void publish() throws InterruptedException {
        Long id = desk.toPublish().poll();
        if (id != null) {
            visit.post("publish", "/api/documents/" + id + "/act", "{\"deed\":\"publish\",\"opinion\":\"\"}");
        }
    }
}
