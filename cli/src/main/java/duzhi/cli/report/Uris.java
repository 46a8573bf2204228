package duzhi.cli.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as URIs: relative ones stay relative, so that a report can be moved with its documents. */
final class Uris {

    private Uris() {}

    static String of(String path) {
        String slashed = path.replace('\\', '/');
        boolean drive = slashed.length() > 1 && slashed.charAt(1) == ':';
        boolean absolute = slashed.startsWith("/") || drive;
        try {
            String rooted = drive ? "/" + slashed : slashed;
            // Without "./" a colon in the first segment would read as a scheme.
            String relative = rooted.split("/", 2)[0].contains(":") ? "./" + rooted : rooted;
            return absolute
                    ? new URI("file", "", rooted, null).toASCIIString()
                    : new URI(null, null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the path " + path + " cannot be written as a URI", e);
        }
    }
}
