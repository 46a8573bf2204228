package duzhi.reader.ofd;

import duzhi.form.filled.Remark;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Meter;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import duzhi.reader.page.PageContent;
import duzhi.reader.page.PageWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of one OFD file, all its documents one after the other. */
final class Pages {

    private static final double POINTS = 72 / 25.4;
    private static final double[] A4 = {0, 0, 210, 297};
    private static final int FEW_LETTERS = 12;
    private static final double PICTURE = 0.5;

    private final Package files;
    private final Limits limits;
    private final Meter meter;
    private final TranscriptBuilder out;
    private final List<PageContent> contents = new ArrayList<>();
    private final List<Integer> scanned = new ArrayList<>();
    private final List<Integer> turned = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private int number;
    private int hidden;
    private int unmapped;
    private int seals;
    private int annotations;
    private int attachments;

    Pages(Package files, Original original, Limits limits, Watch watch) {
        this.files = files;
        this.limits = limits;
        this.meter = new Meter(limits, watch);
        this.out = new TranscriptBuilder(original, Format.OFD, limits);
    }

    Transcript transcript() throws Unreadable {
        Node root = files.xml("OFD.xml").orElseThrow(() -> new Unreadable(Why.DAMAGED, "OFD.xml"));
        for (Node body : root.all("DocBody").toList()) {
            String place = body.textOf("DocRoot");
            new Document(place).read();
            String signatures = body.textOf("Signatures");
            if (!signatures.isEmpty()) {
                seals += files.xml(signatures)
                        .map(list -> list.all("Signature").count())
                        .orElse(0L)
                        .intValue();
            }
        }
        if (number == 0 || broken.size() == number) {
            throw new Unreadable(Why.DAMAGED, "");
        }
        if (scanned.size() == number) {
            throw new Unreadable(Why.SCANNED, String.valueOf(number));
        }
        new PageWriter(out).write(contents);
        remarks();
        return out.build();
    }

    private void remarks() {
        scanned.forEach(page -> out.remark(Remark.Kind.SCANNED_PAGE, 0, String.valueOf(page)));
        turned.forEach(page -> out.remark(Remark.Kind.ROTATED_PAGE, 0, String.valueOf(page)));
        broken.forEach(page -> out.remark(Remark.Kind.TRUNCATED, 0, String.valueOf(page)));
        count(Remark.Kind.HIDDEN_TEXT, hidden);
        count(Remark.Kind.UNMAPPED_TEXT, unmapped);
        count(Remark.Kind.SEAL, seals);
        count(Remark.Kind.ANNOTATION, annotations);
        count(Remark.Kind.ATTACHMENT, attachments);
    }

    private void count(Remark.Kind kind, int count) {
        if (count > 0) {
            out.remark(kind, 0, String.valueOf(count));
        }
    }

    /** One document of the file. */
    private final class Document {

        private final String place;
        private final Node root;
        private final Resources resources = new Resources();
        private final Map<String, String> templates = new HashMap<>();
        private double[] area = A4;

        Document(String place) throws Unreadable {
            this.place = place;
            this.root = files.xml(place).orElseThrow(() -> new Unreadable(Why.DAMAGED, place));
        }

        void read() throws Unreadable {
            Optional<Node> common = root.first("CommonData");
            if (common.isPresent()) {
                area = box(common.get().first("PageArea"), A4);
                for (Node child : common.get().children()) {
                    common(child);
                }
            }
            List<Node> pages =
                    root.all("Pages").flatMap(list -> list.all("Page")).toList();
            if (number + pages.size() > limits.pages()) {
                throw new Unreadable(Why.TOO_MANY_PAGES, number + pages.size() + " > " + limits.pages());
            }
            for (Node page : pages) {
                number++;
                page(page);
            }
            annotations(root.textOf("Annotations"));
            attachments(root.textOf("Attachments"));
        }

        private void common(Node child) throws Unreadable {
            switch (child.name()) {
                case "PublicRes", "DocumentRes" ->
                    resources.add(files, Package.resolve(place, child.text().strip()));
                case "TemplatePage" ->
                    templates.put(child.attribute("ID"), Package.resolve(place, child.attribute("BaseLoc")));
                default -> {}
            }
        }

        private void page(Node listed) throws Unreadable {
            String at = Package.resolve(place, listed.attribute("BaseLoc"));
            try {
                Node page = files.xml(at).orElseThrow(() -> new Unreadable(Why.DAMAGED, at));
                paint(page, at);
            } catch (Unreadable e) {
                if (e.why() != Why.DAMAGED) {
                    throw e;
                }
                broken.add(number);
            }
        }

        private void paint(Node page, String at) throws Unreadable {
            double[] paper = box(page.first("Area"), area);
            Painter painter = new Painter(resources, paper[2] * POINTS, paper[3] * POINTS, meter);
            Matrix points = Matrix.moved(-paper[0], -paper[1]).then(Matrix.scaled(POINTS));
            for (Node child : page.all("PageRes").toList()) {
                resources.add(files, Package.resolve(at, child.text().strip()));
            }
            for (Node template : page.all("Template").toList()) {
                String below = templates.getOrDefault(template.attribute("TemplateID"), "");
                Optional<Node> content = below.isEmpty() ? Optional.empty() : files.xml(below);
                if (content.isPresent()) {
                    painter.paint(content.get(), points);
                }
            }
            painter.paint(page, points);
            contents.add(new PageContent(
                    number,
                    paper[2] * POINTS,
                    paper[3] * POINTS,
                    List.copyOf(painter.glyphs()),
                    List.copyOf(painter.rulings())));
            note(painter);
        }

        private void note(Painter painter) {
            hidden += painter.hidden();
            unmapped += painter.unmapped();
            if (painter.glyphs().size() < FEW_LETTERS && painter.pictured() > PICTURE) {
                scanned.add(number);
            }
            if (painter.turned() * 2 > painter.glyphs().size() && painter.turned() > FEW_LETTERS) {
                turned.add(number);
            }
        }

        /** Stamps, notes and marks that were put on pages; none of them is part of the text. */
        private void annotations(String listed) throws Unreadable {
            if (listed.isEmpty()) {
                return;
            }
            String list = Package.resolve(place, listed);
            Optional<Node> all = files.xml(list);
            if (all.isEmpty()) {
                return;
            }
            for (Node page : all.get().all("Page").toList()) {
                Optional<Node> annotated = files.xml(Package.resolve(list, page.textOf("FileLoc")));
                for (Node one : annotated.map(Node::children).orElse(List.of())) {
                    if (one.attribute("Type").equals("Stamp")) {
                        seals++;
                    } else if (!one.attribute("Type").equals("Link")) {
                        annotations++;
                    }
                }
            }
        }

        private void attachments(String listed) throws Unreadable {
            if (!listed.isEmpty()) {
                attachments += files.xml(Package.resolve(place, listed))
                        .map(list -> list.all("Attachment").count())
                        .orElse(0L)
                        .intValue();
            }
        }
    }

    /** The paper in millimetres: left, top, width, height. */
    private static double[] box(Optional<Node> area, double[] otherwise) {
        double[] box = Numbers.of(area.map(some -> some.textOf("PhysicalBox")).orElse(""));
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : otherwise;
    }
}
