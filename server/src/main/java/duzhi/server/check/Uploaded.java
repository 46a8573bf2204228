package duzhi.server.check;

import java.io.IOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A file as a form or another program sends it. */
public record Uploaded(MultipartFile part) implements Incoming {

    /** Files as they were sent. */
    public static List<Uploaded> of(List<MultipartFile> parts) {
        return parts.stream().map(Uploaded::new).toList();
    }

    @Override
    public String name() {
        String name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public byte[] bytes() throws IOException {
        return part.getBytes();
    }
}
