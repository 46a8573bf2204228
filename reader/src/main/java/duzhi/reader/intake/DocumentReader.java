package duzhi.reader.intake;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Remark;
import duzhi.form.filled.UnrecognisedTable;
import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.reader.document.Cleaner;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Transcript;
import duzhi.reader.narrative.Narrator;
import duzhi.reader.narrative.Paragraphs;
import duzhi.reader.recognise.Choice;
import duzhi.reader.recognise.Layout;
import duzhi.reader.recognise.Recogniser;
import duzhi.reader.recognise.Run;
import duzhi.reader.recognise.Titles;
import duzhi.reader.table.RawRow;
import duzhi.reader.table.TableContext;
import duzhi.reader.table.TableReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a published document, written out as lines, into facts. */
public final class DocumentReader {

    private static final Pattern AGENCY =
            Pattern.compile("(?m)^(?:部门(?:\\(单位\\)|（单位）)?名称|单位名称|编制单位|填报单位|编制部门|公开部门|公开单位|预算部门|预算单位|部门)[:：]"
                    + "(?:[ \\t]*[(（](?:盖|公|签)章[)）])?[ \\t]*(?!(?:金额)?单位[:：])([^\\s(（].*?)(?:金额)?(?:单位[:：].*)?$");
    private static final Pattern UNIT = Pattern.compile("(?m)^.{0,60}?(?:金额|计量|货币)?单位[:：]\\s*(?:人民币)?(万元|亿元|元)[)）]?$");
    /** 万元 broken in two, as narrow cells do. */
    private static final Pattern BROKEN_UNIT = Pattern.compile("(?ms)单位[:：]\\s*(万\n(?:[^\n]*\n)?元)$");

    private static final Pattern YEAR = Pattern.compile("^20\\d{2}年度?");
    private static final int COVER_LINES = 10;
    private static final int LONGEST_HEADING = 60;
    private static final int DIGEST = 8;

    private final Forms forms;
    private final CodeSets codes;
    private final int widest;

    /** With these forms and code sets; table rows of {@code widest} columns and more are not read. */
    public DocumentReader(Forms forms, CodeSets codes, int widest) {
        this.forms = forms;
        this.codes = codes;
        this.widest = widest;
    }

    /** Reads a text; whatever it holds, the result says what was read and what was not. */
    public FilledDocument read(TextFile file) {
        return read(Transcript.of(file));
    }

    /** Reads a document of any format; whatever it holds, the result says what was read and what was not. */
    public FilledDocument read(Transcript transcript) {
        return new Work(transcript).document();
    }

    /** The reading of one document. */
    private final class Work {

        private final Transcript file;
        private final Titles titles = new Titles(forms);
        private final Layout layout;
        private final List<List<Recogniser.Match>> candidates;
        private final Choice choice;
        private final List<FilledTable> tables = new ArrayList<>();
        private final List<UnrecognisedTable> unrecognised = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Identity identity;
        private final FunctionNames functions;

        Work(Transcript file) {
            this.file = file;
            this.layout = new Layout(file, titles, widest);
            this.identity = Identity.of(file.flowing(), captions(), agency());
            Recogniser recogniser = new Recogniser(forms, titles, layout);
            this.candidates = layout.runs().stream().map(recogniser::candidates).toList();
            this.choice = new Choice(forms.sets(), candidates, identity.year(), names(), headings());
            this.functions = new FunctionNames(codes, identity.year());
        }

        FilledDocument document() {
            for (int i = 0; i < layout.runs().size(); i++) {
                int next = i + 1 < layout.runs().size()
                        ? layout.runs().get(i + 1).firstLine()
                        : file.lines().size() + 1;
                table(layout.runs().get(i), candidates.get(i), next);
            }
            List<Paragraph> paragraphs = Paragraphs.of(file.flowing(), layout::isClaimed, file.joined(), file.begun());
            FormSet set = choice.set().orElse(null);
            functions.learn(tables);
            Narrator.Result told = narrative(set, paragraphs);
            facts.addAll(told.facts());
            facts.sort(
                    Comparator.comparingInt((Fact fact) -> fact.source().place().line())
                            .thenComparingInt(fact -> fact.source().place().from()));
            return new FilledDocument(
                    file.path(),
                    file.sha256(),
                    set,
                    identity.title(),
                    set == null ? "" : identity.agency(),
                    identity.year(),
                    file.lines(),
                    paragraphs,
                    tables,
                    unrecognised,
                    told.statements(),
                    facts,
                    Census.of(
                            file,
                            layout::isRow,
                            tables,
                            unknownLines(),
                            facts,
                            told,
                            paragraphs,
                            set == null ? null : set.narrative()),
                    file.spots(),
                    remarks(set));
        }

        private List<Remark> remarks(@Nullable FormSet set) {
            return set != null && (BlankForm.isBlank(file.lines(), facts) || BlankForm.isUnanswered(tables))
                    ? Stream.concat(file.remarks().stream(), Stream.of(BlankForm.remark(file.path())))
                            .toList()
                    : file.remarks();
        }

        private Narrator.Result narrative(@Nullable FormSet set, List<Paragraph> paragraphs) {
            return set == null || set.narrative() == null
                    ? Narrator.Result.NONE
                    : Narrator.read(file.path(), digest(), at(), set.narrative(), paragraphs, functions);
        }

        private Coordinates at() {
            Coordinates at = Coordinates.ALL;
            at = identity.year().isEmpty() ? at : at.with(Dimension.YEAR, identity.year());
            return identity.agency().isEmpty() ? at : at.with(Dimension.AGENCY, Labels.fold(identity.agency()));
        }

        private String digest() {
            return file.sha256().substring(0, DIGEST);
        }

        /** Reads a table; the one after it begins at line {@code next}. */
        private void table(Run run, List<Recogniser.Match> forms, int next) {
            Optional<Recogniser.Match> match = choice.of(forms);
            if (match.isEmpty()) {
                unrecognised.add(unrecognised(run));
                return;
            }
            List<RawRow> rows =
                    run.rows().stream().filter(row -> !isCaption(row)).toList();
            TableReader.Result result = TableReader.read(match.get().form(), context(run, match.get()), rows);
            tables.add(signedOff(run, next, result.table()));
            facts.addAll(result.facts());
        }

        /** Lines such as 审核人： under a table belong to it. */
        private FilledTable signedOff(Run run, int next, FilledTable table) {
            SignOff signOff = new SignOff(file, table);
            IntStream.range(run.lastLine() + 1, next).filter(signOff::take).forEach(layout::claim);
            return signOff.table();
        }

        private boolean isCaption(RawRow row) {
            String only = row.onlyText();
            return !only.isEmpty() && (titles.findOne(only).isPresent() || only.matches("[(（]?20\\d{2}年度?[)）]?"));
        }

        private TableContext context(Run run, Recogniser.Match match) {
            String line = file.lines().get(match.line() - 1);
            Place place = Place.ofText(file.path(), match.line(), 0, line.length(), line.strip());
            return new TableContext(
                    file.path(),
                    digest(),
                    match.title().isEmpty() ? match.form().name().zh() : match.title(),
                    place,
                    run.firstLine(),
                    layout.find(run, UNIT)
                            .or(() -> layout.find(run, BROKEN_UNIT))
                            .map(unit -> unit.replaceAll("\\s.*\\s", ""))
                            .flatMap(Unit::find)
                            .orElse(null),
                    identity.agency(),
                    units(),
                    at(),
                    functions::classCode);
        }

        /** Units by the rows that tables so far have opened for them. */
        private Set<String> units() {
            return tables.stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.rule().equals("unit"))
                    .map(row -> Labels.fold(row.name()))
                    .collect(java.util.stream.Collectors.toSet());
        }

        private UnrecognisedTable unrecognised(Run run) {
            String title = run.caption().stream()
                    .map(line -> Cleaner.clean(file.lines().get(line - 1)).text())
                    .findFirst()
                    .orElse("");
            return new UnrecognisedTable(
                    title,
                    run.firstLine(),
                    run.lastLine(),
                    run.rows().stream().map(RawRow::forShowing).toList());
        }

        private Set<Integer> unknownLines() {
            Set<Integer> lines = new HashSet<>();
            unrecognised.forEach(table ->
                    IntStream.rangeClosed(table.firstLine(), table.lastLine()).forEach(lines::add));
            return lines;
        }

        /** Short lines of text, without numbers and years. */
        private Set<String> headings() {
            return file.flowing().stream()
                    .filter(line -> line.length() <= LONGEST_HEADING)
                    .map(line -> YEAR.matcher(Labels.core(line)).replaceFirst(""))
                    .collect(java.util.stream.Collectors.toSet());
        }

        /** Words in which a region may be named. */
        private String names() {
            return String.join("\n", captions())
                    + identity.title()
                    + identity.agency()
                    + file.flowing().stream().limit(COVER_LINES).collect(java.util.stream.Collectors.joining());
        }

        private List<String> captions() {
            return layout.runs().stream()
                    .flatMap(run -> Stream.concat(
                            run.caption().stream().map(line -> file.lines().get(line - 1)),
                            run.rows().stream().limit(3).map(RawRow::onlyText)))
                    .toList();
        }

        /** The owner named most often above the tables, else in the first table's own field. */
        private String agency() {
            return layout.runs().stream()
                    .flatMap(run -> layout.find(run, AGENCY).stream())
                    .findFirst()
                    .or(this::fieldAgency)
                    .orElse("");
        }

        private Optional<String> fieldAgency() {
            return layout.runs().stream()
                    .flatMap(run -> run.rows().stream())
                    .flatMap(row -> row.valueAfter(Set.of("主管部门", "部门(单位)名称", "部门名称", "预算部门")).stream())
                    .filter(value -> !isLabel(value))
                    .findFirst();
        }

        /** Beside a label left without an answer stands the next label. */
        private boolean isLabel(String value) {
            String core = Labels.core(value);
            return forms.all().stream()
                    .flatMap(form -> form.pairs().stream())
                    .anyMatch(pair -> pair.labels().contains(core));
        }
    }
}
