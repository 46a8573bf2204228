package duzhi.workflow.event;

/**
 * A finding of an uploaded document was decided on (文件体检).
 *
 * @param finding its id
 * @param verdict {@code accept}, {@code explain} or {@code return}
 * @param words the explanation (出错说明) or the reason
 */
public record Decided(String finding, String verdict, String words) implements Event {}
