package duzhi.server.desk;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.check.finding.Severity;
import duzhi.check.repair.Repairs;
import duzhi.check.time.Patience;
import duzhi.cli.Formats;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.ledger.source.Place;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.Problem;
import duzhi.publish.input.Reading;
import duzhi.publish.web.HtmlWriter;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import duzhi.reader.open.Opener;
import duzhi.reader.open.Store;
import duzhi.score.policy.Policies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Examines entries: they are made into the document they will be published as, which is read back and held against every
 * rule, as a release is. The last examinations are remembered by what was examined.
 */
@Service
public class Examiner {

    private static final int REMEMBERED = 200;

    private final DocumentReader reader;
    private final Opener opener;
    private final Auditor auditor;
    private final Map<String, Examination> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Examination> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /** With the forms, code sets and rules that come with Duzhi. */
    public Examiner() {
        Forms forms = Forms.load();
        CodeSets codes = CodeSets.load();
        this.reader = new DocumentReader(forms, codes, Limits.DEFAULT.columns());
        this.opener = new Opener(Formats.all(), Limits.DEFAULT, Store.NONE);
        this.auditor = new Auditor(Run.rules(forms, codes, Policies.load()), new Repairs(Dimensions.load(), codes));
    }

    /** Examines what is entered for a form. */
    public Examination examine(InputForm form, Content content) {
        String key = form.set().id() + content.digest();
        Examination known = remembered.get(key);
        if (known == null) {
            known = anew(form, content);
            remembered.put(key, known);
        }
        return known;
    }

    private Examination anew(InputForm form, Content content) {
        Reading reading = EntrySheets.read(form, content.sheets());
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (reading.draft().isEmpty()) {
            return new Examination(content.digest(), Optional.empty(), problems, new byte[0], Optional.empty());
        }
        Draft draft = reading.draft().get();
        Edition edition = Edition.of(draft);
        edition.problems()
                .forEach(each -> problems.add(new Problem(Place.ofDocument(""), each.message(), Severity.ERROR)));
        byte[] page = page(edition);
        return new Examination(content.digest(), Optional.of(draft), problems, page, Optional.of(audit(draft, page)));
    }

    /**
     * Examines projects with their goals alone.
     *
     * @param only keys of the sheets that are filled in
     */
    Examination goals(InputForm form, Content content, int year, Collection<String> only) {
        String key = "goals" + form.set().id() + year + content.digest();
        Examination known = remembered.get(key);
        if (known == null) {
            known = goalsAnew(form, content, year, only);
            remembered.put(key, known);
        }
        return known;
    }

    private Examination goalsAnew(InputForm form, Content content, int year, Collection<String> only) {
        List<Problem> problems = EntrySheets.problems(form, content.sheets(), only);
        GoalText text = new GoalText(content, year);
        Optional<Audit> audit = text.isEmpty()
                ? Optional.empty()
                : Optional.of(audit(read("项目.txt", ("\ufeff" + text.text()).getBytes(StandardCharsets.UTF_8))));
        return new Examination(content.digest(), Optional.empty(), problems, new byte[0], audit);
    }

    /** The document that entries make, as it is read back; empty where they cannot be read. */
    Optional<FilledDocument> filled(InputForm form, Content content) {
        Examination found = examine(form, content);
        return found.draft().map(draft -> read(draft.agency().name() + ".html", found.page()));
    }

    private static byte[] page(Edition edition) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new HtmlWriter().write(edition.publication(), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Audit audit(Draft draft, byte[] page) {
        return audit(read(draft.agency().name() + ".html", page));
    }

    /** What the rules say of a document. */
    public Audit audit(FilledDocument document) {
        return auditor.audit(List.of(document), List.of(), Patience.Terms.ENDLESS);
    }

    /** Reads back a file that we wrote. */
    public FilledDocument read(String name, byte[] file) {
        try {
            return reader.read(opener.open(Original.of(name, file)));
        } catch (Unreadable e) {
            throw new IllegalStateException("what we wrote ourselves cannot be read", e);
        }
    }
}
