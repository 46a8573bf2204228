package duzhi.workflow.duty;

import duzhi.workflow.agency.Agency;
import java.time.LocalDate;

/**
 * A role held at an agency for a time (岗位).
 *
 * @param role what for
 * @param path of the agency it is held at
 * @param from first day
 * @param to last day
 * @param delegatedBy who handed it over for the time, 0 for a duty of one's own
 */
public record Duty(Role role, String path, LocalDate from, LocalDate to, long delegatedBy) {

    /** Whether it reaches an agency on a day. */
    public boolean reaches(Agency agency, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && covers(agency.path());
    }

    private boolean covers(String other) {
        return role.reach() == Role.Reach.OWN ? other.equals(path) : other.startsWith(path);
    }
}
