package duzhi.server.check;

import java.util.Locale;

/**
 * How far a check is.
 *
 * @param stage what is being done
 * @param done files read
 * @param total files to read, those of archives included
 * @param current the file that was begun last, empty before the first
 */
public record Progress(Stage stage, int done, int total, String current) {

    /** What is being done. */
    public enum Stage {
        /** Others come first. */
        WAITING,
        /** Files are being read. */
        READING,
        /** Rules are being applied and reports written. */
        CHECKING;

        /** As words and programs name it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
