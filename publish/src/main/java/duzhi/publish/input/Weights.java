package duzhi.publish.input;

/**
 * What the weights of a project's indicators add up to.
 *
 * @param total points of a whole evaluation
 * @param execution points of the rate of execution, which is no indicator that anybody enters
 */
record Weights(int total, int execution) {}
