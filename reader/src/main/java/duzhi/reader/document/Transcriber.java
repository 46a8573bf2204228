package duzhi.reader.document;

/** Writes out files of one format as lines and tables. Keeps no state between files. */
public interface Transcriber {

    /**
     * Writes a file out.
     *
     * @param watch asked now and then whether to go on: time and cancelling
     * @throws Unreadable where nothing in the file can be read, saying what the file is instead
     */
    Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable;
}
