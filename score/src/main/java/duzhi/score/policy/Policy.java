package duzhi.score.policy;

import duzhi.score.policy.LevelWeights.Level;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One policy file. */
record Policy(
        String id,
        String region,
        LocalDate from,
        Optional<LocalDate> to,
        String basis,
        Names names,
        Map<String, Level> levels,
        List<LevelWeights> weights,
        List<Method> methods,
        Optional<Execution> execution,
        Optional<OverAchievement> overAchievement,
        List<GradeScheme> grades) {

    static final String NATIONAL = "national";

    /** A year counts when the policy was in force on any of its days: self-evaluations are written after its end. */
    boolean appliesTo(String wantedRegion, int year) {
        LocalDate last = Year.of(year).atMonth(12).atEndOfMonth();
        boolean begun = !from.isAfter(last);
        boolean open = to.map(end -> end.getYear() >= year).orElse(true);
        return begun && open && (region.equals(NATIONAL) || region.equals(wantedRegion));
    }
}
