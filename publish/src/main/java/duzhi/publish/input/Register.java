package duzhi.publish.input;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units and projects that rows refer to, by code or by name. */
final class Register {

    /** The key under which the kind of a unit is kept among the texts. */
    static final String UNIT_TYPE = "单位类型:";

    private final Map<String, Agency> units = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Project> projects = new LinkedHashMap<>();

    /** Whether the code was free. */
    boolean add(Agency unit, String type) {
        types.put(unit.code(), type);
        return units.putIfAbsent(unit.code(), unit) == null;
    }

    boolean add(Project project) {
        return projects.putIfAbsent(project.code(), project) == null;
    }

    List<Agency> units() {
        return List.copyOf(units.values());
    }

    List<Project> projects() {
        return List.copyOf(projects.values());
    }

    /** The unit of a code, zeros in front lost or not, or of a name. */
    Optional<Agency> unit(String reference) {
        Agency exact = units.get(reference);
        return exact != null
                ? Optional.of(exact)
                : only(units.values().stream()
                        .filter(unit -> unit.name().equals(reference)
                                || bare(unit.code()).equals(bare(reference)))
                        .toList());
    }

    /** The project of a code, zeros in front lost or not, or of a name. */
    Optional<Project> project(String reference) {
        Project exact = projects.get(reference);
        return exact != null
                ? Optional.of(exact)
                : only(projects.values().stream()
                        .filter(project -> project.name().equals(reference)
                                || bare(project.code()).equals(bare(reference)))
                        .toList());
    }

    /** {@code administrative} or {@code institution}, empty where it was not entered. */
    String type(String unit) {
        return types.getOrDefault(unit, "");
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String bare(String code) {
        int start = 0;
        while (start < code.length() && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }
}
