package duzhi.publish.entry;

import java.util.List;

/**
 * The goals of a whole department (部门整体绩效目标).
 *
 * @param duties what it is to do in the year
 * @param achieved what it has done, empty before the year is over
 * @param tasks its main tasks
 * @param indicators in published order
 */
public record Whole(String duties, String achieved, List<Task> tasks, List<Indicator> indicators) {

    /** A task of the year: its name and what it consists of. */
    public record Task(String name, String content) {}

    /** Keeps its own lists. */
    public Whole {
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
    }
}
