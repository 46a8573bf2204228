package duzhi.server.check;

import duzhi.server.store.Upload;
import java.util.List;
import java.util.Map;

/**
 * What came of a check.
 *
 * @param counts how much
 * @param read documents, then inputs that could not be read
 * @param found findings by number
 * @param reports files of the check by name
 * @param copies originals with the findings marked, by name
 */
record Audited(
        Upload.Counts counts,
        List<Upload.Read> read,
        List<Upload.Found> found,
        Map<String, byte[]> reports,
        Map<String, byte[]> copies) {}
