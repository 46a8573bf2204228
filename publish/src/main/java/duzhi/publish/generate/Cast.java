package duzhi.publish.generate;

import duzhi.form.codes.UnitType;
import duzhi.publish.entry.Agency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who spends: a department and its units.
 *
 * @param trade what it does
 * @param agency the department
 * @param units its units, the office itself first
 */
record Cast(Node trade, Agency agency, List<Member> units) {

    private static final Node TRADES = Node.read("trades.yaml");

    /** A unit, what kind it is, what it is called without its place, and the functional code of its own running. */
    record Member(Agency agency, UnitType type, String shortName, String running) {

        String kind() {
            return type.name().toLowerCase(Locale.ROOT);
        }
    }

    static Cast draw(Outline outline, int size, Dice dice) {
        Node trade = dice.one(TRADES.nodes("trades"));
        String place = dice.one(outline.node().texts("places"));
        String name = place + trade.text("office");
        Agency agency = new Agency("0" + dice.between(11, 98), name);
        List<Member> units = new ArrayList<>();
        String own = size > 1 ? name + "本级" : name;
        units.add(
                new Member(new Agency(agency.code() + "001", own), UnitType.ADMINISTRATIVE, "", trade.text("running")));
        List<Node> others = dice.shuffled(trade.nodes("units"));
        for (int i = 0; i < size - 1; i++) {
            Node other = others.get(i % others.size());
            int round = i / others.size();
            String shortName = (round == 0 ? "" : "第" + (round + 1)) + other.text("name");
            units.add(new Member(
                    new Agency("%s%03d".formatted(agency.code(), i + 2), place + shortName),
                    UnitType.INSTITUTION,
                    shortName,
                    other.text("running")));
        }
        return new Cast(trade, agency, List.copyOf(units));
    }

    /** One of the units by itself. */
    Cast only(int index) {
        Member member = units.get(index);
        return new Cast(trade, member.agency(), List.of(member));
    }

    /** Another department of the same place. */
    static String other(String agency) {
        List<String> offices = TRADES.nodes("trades").stream()
                .map(trade -> trade.text("office"))
                .toList();
        String own = offices.stream().filter(agency::endsWith).findFirst().orElse(agency);
        String other = offices.stream()
                .filter(office -> !office.equals(own))
                .findFirst()
                .orElseThrow();
        return agency.substring(0, agency.length() - own.length()) + other;
    }

    /** The project that a fund pays for, whatever the department does. */
    static Node funded(String fund) {
        return TRADES.node("funded").node(fund);
    }
}
