package duzhi.cli.publishing;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what has been written as anyone else would, and examines it. Several files are read at the same time. */
public interface Reviewer {

    /** What a file says; empty where it cannot be read, which the reviewer keeps to tell. */
    Optional<FilledDocument> read(Path file) throws IOException;

    /** What the rules say of the first format, or of nothing where no format can be read back. */
    Audit examine(List<FilledDocument> first);
}
