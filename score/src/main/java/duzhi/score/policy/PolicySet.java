package duzhi.score.policy;

import duzhi.score.policy.LevelWeights.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The policies in force for one region and year; a later or regional statement replaces an earlier one of the same id. */
public final class PolicySet {

    private final List<Policy> policies;

    PolicySet(List<Policy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Ids of the policies, national before regional, oldest first. */
    public List<String> ids() {
        return policies.stream().map(Policy::id).toList();
    }

    /** The first-level weight schemes that suit a form with or without cost and satisfaction indicators. */
    public List<LevelWeights> weights(boolean cost, boolean satisfaction) {
        return all(Policy::weights, LevelWeights::id).stream()
                .filter(w -> w.cost() == cost && w.satisfaction() == satisfaction)
                .toList();
    }

    /** The group that a printed first-level name belongs to; points in brackets behind the name are ignored. */
    public Optional<Level> level(String printed) {
        String name = printed.replaceAll("[\\s\\p{Z}]+", "").replaceAll("[(（].*", "");
        return policies.stream()
                .flatMap(p -> Optional.ofNullable(p.levels().get(name)).stream())
                .findFirst();
    }

    public List<GradeScheme> gradeSchemes() {
        return List.copyOf(all(Policy::grades, GradeScheme::id));
    }

    Collection<Method> methods() {
        return all(Policy::methods, Method::id);
    }

    Optional<OverAchievement> overAchievement() {
        return last(Policy::overAchievement);
    }

    Optional<Execution> execution() {
        return last(Policy::execution);
    }

    private <T> Collection<T> all(Function<Policy, List<T>> part, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        policies.forEach(policy -> part.apply(policy).forEach(item -> byId.put(id.apply(item), item)));
        return byId.values();
    }

    private <T> Optional<T> last(Function<Policy, Optional<T>> part) {
        List<T> found = new ArrayList<>();
        policies.forEach(policy -> part.apply(policy).ifPresent(found::add));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
