package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.cli.original.Originals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reports written into memory. */
final class Written {

    private Written() {}

    static byte[] bytes(Format format, Audit audit, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer(false, false, Originals.NONE).write(audit, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(Format format, Language language) {
        return new String(bytes(format, Sample.audit(), language), StandardCharsets.UTF_8);
    }
}
