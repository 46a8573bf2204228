package duzhi.bench.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit of the invented bureau, the department above it, and who works there.
 *
 * @param number from 0, over all departments
 * @param department from 0
 * @param code of the unit
 */
record Place(int number, int department, String code) {

    static final int UNITS = 10;
    static final String FINANCE = "310199";
    static final List<String> BUREAU = List.of("mof-biz", "mof-perf", "mof-budget");

    private static final int FIRST_DEPARTMENT = 101;
    private static final int FIRST_PERSON = 1000;

    static Place of(int number) {
        int department = number / UNITS;
        return new Place(number, department, office(department) + String.format("%03d", number % UNITS + 1));
    }

    static String office(int department) {
        return String.valueOf(FIRST_DEPARTMENT + department);
    }

    static String officePath(int department) {
        return "/" + FINANCE + "/" + office(department) + "/";
    }

    String path() {
        return officePath(department) + code + "/";
    }

    /** The login of whoever has a role there or above. */
    String login(String role) {
        return switch (role) {
            case "unit-clerk" -> code + ".clerk";
            case "unit-head" -> code + ".head";
            case "dept-auditor" -> office(department) + ".auditor";
            case "dept-head" -> office(department) + ".depthead";
            default -> role;
        };
    }

    /** Everybody with what they are there for: login, role and path. */
    record Somebody(long id, String login, String role, String path) {}

    /** Everybody of a bureau of so many units, by login. */
    static Map<String, Somebody> everybody(int units) {
        List<String[]> all = new ArrayList<>();
        BUREAU.forEach(role -> all.add(new String[] {role, role, "/" + FINANCE + "/"}));
        for (int i = 0; i < units; i++) {
            Place place = of(i);
            if (i % UNITS == 0) {
                for (String role : List.of("dept-auditor", "dept-head")) {
                    all.add(new String[] {place.login(role), role, officePath(place.department)});
                }
            }
            for (String role : List.of("unit-clerk", "unit-head")) {
                all.add(new String[] {place.login(role), role, place.path()});
            }
        }
        Map<String, Somebody> people = new LinkedHashMap<>();
        for (String[] each : all) {
            people.put(each[0], new Somebody(FIRST_PERSON + people.size(), each[0], each[1], each[2]));
        }
        return people;
    }
}
