package duzhi.server.access;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be kept and never shown: what comes from an upload must not run in a browser. */
public final class Attachment {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Attachment() {}

    /** Bytes of whatever kind. */
    public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
        return of(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    /** A workbook (.xlsx). */
    public static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
        return of(name, WORKBOOK, bytes);
    }

    private static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
