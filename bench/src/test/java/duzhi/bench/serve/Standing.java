package duzhi.bench.serve;

/** Where documents of the year that is being drafted stand: its budgets are half-finished. */
final class Standing {

    private static final int EDITED = 4;
    private static final String[] REVIEWED = {
        "unit-review-2", "dept-review-2", "mof-biz-2", "mof-perf-2", "mof-budget-2", "approved"
    };
    private static final String[] PROJECTS = {
        "draft", "draft", "unit-review", "dept-review", "", "in-library", "in-library"
    };
    private static final String[] BUREAU = {"mof-biz", "mof-perf", "mof-budget"};

    private Standing() {}

    /** Of the budget of a unit; the first four of ten are still being drafted. */
    static String budget(int unit) {
        int turn = unit % Place.UNITS;
        return turn < EDITED ? "compiling-2" : REVIEWED[turn - EDITED];
    }

    static boolean isEdited(int unit) {
        return unit % Place.UNITS < EDITED;
    }

    /** Of one of a unit's projects. */
    static String project(int number) {
        String state = PROJECTS[number % PROJECTS.length];
        return state.isEmpty() ? BUREAU[number / PROJECTS.length % BUREAU.length] : state;
    }
}
