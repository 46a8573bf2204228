package duzhi.server.disclosure;

import duzhi.server.store.Files;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How files of documents are handed out: what they are, whether they open or are kept, and for how long they stay the same. */
public final class Delivery {

    /** No script, nothing from elsewhere; the document brings its own style. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Map<String, MediaType> TYPES = Map.of(
            "docx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "pdf", MediaType.APPLICATION_PDF,
            "html", new MediaType("text", "html", StandardCharsets.UTF_8),
            "ofd", MediaType.parseMediaType("application/ofd"));
    private static final MediaType ARCHIVE = MediaType.parseMediaType("application/zip");

    private Delivery() {}

    /** The kind of content of a format. */
    public static MediaType type(String medium) {
        return Objects.requireNonNullElse(TYPES.get(medium), ARCHIVE);
    }

    /** A file to be kept, for people who are signed in. */
    public static ResponseEntity<byte[]> kept(Files.Entry file, byte[] bytes) {
        return answer(file, false, CacheControl.noStore()).body(bytes);
    }

    /** A page to be looked at in a frame, for people who are signed in. */
    public static ResponseEntity<byte[]> shown(Files.Entry file, byte[] bytes) {
        return answer(file, true, CacheControl.noStore()).body(bytes);
    }

    /** A file whose address names its digest: it is the same for ever. */
    public static ResponseEntity<byte[]> published(Files.Entry file, byte[] bytes, boolean isShown) {
        CacheControl always = CacheControl.maxAge(FOR_EVER).cachePublic().immutable();
        return answer(file, isShown, always).eTag(file.digest()).body(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(Files.Entry file, boolean isShown, CacheControl cache) {
        ContentDisposition.Builder way = isShown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type(file.medium()))
                .cacheControl(cache)
                .header(
                        "Content-Disposition",
                        way.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }
}
