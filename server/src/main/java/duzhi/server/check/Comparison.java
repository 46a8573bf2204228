package duzhi.server.check;

import duzhi.server.store.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has become of the findings of a document since it was last checked.
 *
 * @param fixed findings of the last check that are gone
 * @param same by the number of a finding: the one of the last check that it was
 * @param fresh numbers of findings that the last check did not have
 */
public record Comparison(List<Upload.Found> fixed, Map<Integer, Upload.Found> same, Set<Integer> fresh) {

    /** Keeps its own collections. */
    public Comparison {
        fixed = List.copyOf(fixed);
        same = Map.copyOf(same);
        fresh = Set.copyOf(fresh);
    }

    /** Holds findings of a document against those of its last check: by id first, then by kin. */
    static Comparison of(List<Upload.Found> now, List<Upload.Found> then) {
        Map<String, Upload.Found> byId = new HashMap<>();
        Map<String, Upload.Found> byKin = new HashMap<>();
        then.forEach(each -> byId.putIfAbsent(each.id(), each));
        then.forEach(each -> byKin.putIfAbsent(each.kin(), each));
        Map<Integer, Upload.Found> same = new HashMap<>();
        Set<Integer> fresh = new HashSet<>();
        for (Upload.Found each : now) {
            Upload.Found known = byId.getOrDefault(each.id(), byKin.get(each.kin()));
            if (known == null) {
                fresh.add(each.number());
            } else {
                same.put(each.number(), known);
            }
        }
        List<Upload.Found> fixed = new ArrayList<>(then);
        fixed.removeAll(same.values());
        return new Comparison(fixed, same, fresh);
    }
}
