package duzhi.proof.generated;

import duzhi.publish.generate.Generator;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.OfdWriter;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.page.Unprintable;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.web.HtmlWriter;
import duzhi.publish.word.WordWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The formats that are measured, by the ending of the file's name. */
final class Formats {

    private Formats() {}

    /** Those of every build: they need nothing that a machine may lack. */
    static SortedMap<String, Generator.Format> everywhere() {
        return new TreeMap<>(Map.of(
                "docx", new WordWriter()::write, "html", new HtmlWriter()::write, "xlsx", new SheetWriter()::write));
    }

    /** All; refused where the program was built without a Chinese font. */
    static SortedMap<String, Generator.Format> all() throws Unprintable {
        SortedMap<String, Generator.Format> all = everywhere();
        all.putAll(printed());
        return all;
    }

    /** Those that this build can write. */
    static SortedMap<String, Generator.Format> built() throws Unprintable {
        return canPrint() ? all() : everywhere();
    }

    static boolean canPrint() {
        return Fonts.class.getResource("fonts/song.ttf") != null;
    }

    /** Printed pages; refused likewise. */
    static SortedMap<String, Generator.Format> printed() throws Unprintable {
        Fonts fonts = Fonts.builtIn();
        return new TreeMap<>(Map.of("pdf", new PdfWriter(fonts)::write, "ofd", new OfdWriter(fonts)::write));
    }
}
