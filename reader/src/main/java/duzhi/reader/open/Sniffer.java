package duzhi.reader.open;

import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Says what a file is by its bytes. Its name never decides, except over files that programs leave beside documents. */
final class Sniffer {

    private static final int HEAD = 4096;
    private static final int PDF_WITHIN = 1024;
    private static final int LARGEST_LOCK = 1024;
    private static final Set<Integer> LOCK_SIZES = Set.of(162, 165);
    private static final int LOCK_NAME = 54;
    private static final int TAR_MARK = 257;

    private record Magic(String start, Why why, String what) {}

    private static final Magic[] REFUSED = {
        new Magic("\u0000\u0005\u0016\u0007", Why.RESOURCE_FORK, ""),
        new Magic("\u0000\u0005\u0016\u0000", Why.RESOURCE_FORK, ""),
        new Magic("\u0089PNG", Why.IMAGE, "PNG"),
        new Magic("\u00ff\u00d8\u00ff", Why.IMAGE, "JPEG"),
        new Magic("GIF8", Why.IMAGE, "GIF"),
        new Magic("II*\u0000", Why.IMAGE, "TIFF"),
        new Magic("MM\u0000*", Why.IMAGE, "TIFF"),
        new Magic("Rar!\u001a\u0007", Why.ARCHIVE, "RAR"),
        new Magic("7z\u00bc\u00af\u0027\u001c", Why.ARCHIVE, "7z"),
        new Magic("\u001f\u008b", Why.ARCHIVE, "gzip"),
        new Magic("BZh", Why.ARCHIVE, "bzip2"),
        new Magic("\u00fd7zXZ", Why.ARCHIVE, "xz"),
        new Magic("PK\u0007\u0008", Why.ARCHIVE, "ZIP"),
        new Magic("{\\rtf", Why.OTHER_FORMAT, "RTF"),
        new Magic("b\u0014#e", Why.PASSWORD, "E-SafeNet"),
    };

    private static final Pattern BITMAP =
            Pattern.compile("(?s)BM.{4}\u0000{4}.*|RIFF.{4}WEBP.*|.{4}ftyp(?:heic|heix|mif1).*");
    private static final Pattern PRELUDE = Pattern.compile(
            "^(?:[\\s\\uFEFF]|<\\?(?!mso-application).{0,300}?\\?>|<!--.{0,2000}?-->)+", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html)\\b.*", Pattern.DOTALL);
    private static final Pattern PART_OF_PAGE =
            Pattern.compile("(?i)<(?:head|body|table|meta|div|style|script|title|link)\\b.*", Pattern.DOTALL);
    private static final Pattern OFFICE_XML = Pattern.compile(
            "<\\?mso-application|urn:schemas-microsoft-com:office:spreadsheet\"|/word/2003/wordml|/xmlPackage");
    private static final Pattern WEB_ARCHIVE = Pattern.compile(
            "(?is)^(?:(?:from|subject|date|message-id|x-[\\w-]+):[^\n]*\\s+)*mime-version:.*multipart/related.*");

    private static final Map<String, Set<Format>> NAMES = names();

    private Sniffer() {}

    /** The format of a file; empty for a ZIP archive of other files. Anything that is not read is refused by its name. */
    static Optional<Format> sniff(Original original) throws Unreadable {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        if (isLock(original)) {
            throw new Unreadable(Why.LOCK_FILE, "");
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Optional.of(Format.PDF);
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Packed.format(Packed.names(bytes));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(Compound.format(bytes));
        }
        refuse(head);
        return Optional.of(text(head, extension(original)));
    }

    private static boolean isLock(Original original) {
        byte[] bytes = original.bytes();
        boolean named = original.name().startsWith("~$") || original.name().startsWith(".~");
        return named && bytes.length <= LARGEST_LOCK || LOCK_SIZES.contains(bytes.length) && holdsUser(bytes);
    }

    /** The lock files of office programs hold a length, a user's name of that length, and padding. */
    private static boolean holdsUser(byte[] bytes) {
        int length = bytes[0];
        return length > 0
                && length < LOCK_NAME
                && IntStream.range(length + 1, LOCK_NAME).allMatch(i -> bytes[i] == ' ' || bytes[i] == 0);
    }

    private static void refuse(String head) throws Unreadable {
        for (Magic magic : REFUSED) {
            if (head.startsWith(magic.start())) {
                throw new Unreadable(magic.why(), magic.what());
            }
        }
        if (BITMAP.matcher(head).matches()) {
            throw new Unreadable(Why.IMAGE, head.startsWith("BM") ? "BMP" : head.startsWith("RIFF") ? "WebP" : "HEIC");
        }
        if (head.startsWith("ustar", TAR_MARK)) {
            throw new Unreadable(Why.ARCHIVE, "tar");
        }
    }

    /** Web pages, and the XML that office programs write, begin as text. */
    private static Format text(String head, String extension) throws Unreadable {
        String words = decoded(head);
        String begins = PRELUDE.matcher(words).replaceFirst("");
        boolean mayBePart = !extension.equals("txt");
        if (PAGE.matcher(begins).matches()
                || mayBePart && PART_OF_PAGE.matcher(begins).matches()) {
            return Format.HTML;
        }
        if (words.startsWith("<") && OFFICE_XML.matcher(words).find()) {
            throw new Unreadable(Why.OTHER_FORMAT, "Office 2003 XML");
        }
        if (WEB_ARCHIVE.matcher(begins).matches()) {
            throw new Unreadable(Why.OTHER_FORMAT, "MHT");
        }
        int pdf = head.indexOf("%PDF-");
        return pdf >= 0 && pdf < PDF_WITHIN ? Format.PDF : Format.TEXT;
    }

    private static String decoded(String head) {
        Charset wide = head.startsWith("\u00ff\u00fe")
                ? StandardCharsets.UTF_16LE
                : head.startsWith("\u00fe\u00ff") ? StandardCharsets.UTF_16BE : null;
        if (wide != null) {
            return new String(head.getBytes(StandardCharsets.ISO_8859_1), wide);
        }
        return head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    }

    /** Whether the name says that the file is of another format. */
    static boolean isMislabelled(Original original, Format format) {
        Set<Format> named = NAMES.get(extension(original));
        return named != null && !named.contains(format);
    }

    /** Whether the name promises a document that is no plain text. */
    static boolean namesDocument(Original original) {
        return !NAMES.getOrDefault(extension(original), Set.of(Format.TEXT)).contains(Format.TEXT);
    }

    /** The extension of a file's name in lower case, without its dot; empty where there is none. */
    static String extension(Original original) {
        String name = original.name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Set<Format>> names() {
        Map<String, Set<Format>> names = new LinkedHashMap<>();
        name(names, "txt text csv tsv md", Format.TEXT);
        name(names, "pdf", Format.PDF);
        name(names, "xlsx xlsm xltx xltm", Format.XLSX);
        name(names, "xls xlt", Format.XLS);
        name(names, "et ett", Format.XLS, Format.XLSX);
        name(names, "docx docm dotx dotm", Format.DOCX);
        name(names, "doc dot", Format.DOC);
        name(names, "wps wpt", Format.DOC, Format.DOCX);
        name(names, "htm html shtml xhtml jsp aspx", Format.HTML);
        name(names, "ofd", Format.OFD);
        return Map.copyOf(names);
    }

    private static void name(Map<String, Set<Format>> names, String extensions, Format... formats) {
        for (String extension : extensions.split(" ")) {
            names.put(extension, Set.of(formats));
        }
    }

    /** Whether entries of these names make a document, not a mere archive. */
    static boolean isDocument(Collection<String> entries) {
        try {
            return Packed.format(entries).isPresent();
        } catch (Unreadable other) {
            return true;
        }
    }
}
