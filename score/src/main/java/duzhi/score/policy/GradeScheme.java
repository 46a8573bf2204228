package duzhi.score.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Grades by total points, best first; each threshold belongs to its own grade. */
public record GradeScheme(String id, Names names, String basis, Confidence confidence, List<Grade> grades) {

    private static final BigDecimal MOST = new BigDecimal(100);

    /** One grade, from its least total on. */
    public record Grade(String zh, String en, BigDecimal from) {}

    /** The grade of a total, not rounded; empty outside 0 to 100. */
    public Optional<Grade> grade(BigDecimal total) {
        return grades.stream()
                .filter(grade -> total.compareTo(MOST) <= 0 && total.compareTo(grade.from()) >= 0)
                .findFirst();
    }
}
