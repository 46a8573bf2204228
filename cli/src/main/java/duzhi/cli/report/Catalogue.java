package duzhi.cli.report;

import duzhi.check.finding.Text.Language;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Unjudged;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of what Duzhi knows: its rules and its forms. */
public final class Catalogue {

    private final ListFormat format;
    private final Words words;

    /** Lists in that format and language. */
    public Catalogue(ListFormat format, Language language) {
        this.format = format;
        this.words = Words.of(language);
    }

    /** Writes every rule with its basis, and the checks of the national list that documents give no means to carry out. */
    public void rules(List<RuleInfo> rules, OutputStream out) throws IOException {
        if (format == ListFormat.JSON) {
            try (Json json = new Json(out)) {
                json.object(() -> {
                    json.objects("rules", rules, rule -> rule(json, rule));
                    json.objects("unjudged", Unjudged.all(), each -> unjudged(json, each));
                });
            }
        } else {
            text(
                    sheet -> {
                        rules.forEach(rule -> rule(sheet, rule));
                        sheet.heading(words.say("label.unjudged"));
                        Unjudged.all().forEach(each -> sheet.labelled(0, each.check(), words.in(each.reason())));
                    },
                    out);
        }
        out.flush();
    }

    private void rule(Json json, RuleInfo rule) throws IOException {
        json.text("id", rule.id());
        json.text("severity", rule.severity().label());
        json.text("sentence", words.in(rule.sentence()));
        json.text("basis", rule.basis());
        json.texts("covers", rule.covers());
    }

    private void unjudged(Json json, Unjudged each) throws IOException {
        json.text("id", each.check());
        json.text("reason", words.in(each.reason()));
    }

    private void rule(Sheet sheet, RuleInfo rule) {
        sheet.labelled(0, rule.id(), words.severity(rule.severity()) + "  " + words.in(rule.sentence()));
        sheet.labelled(6, words.say("label.basis"), rule.basis());
    }

    /** Writes every form of every set. */
    public void forms(List<FormSet> sets, OutputStream out) throws IOException {
        if (format == ListFormat.JSON) {
            try (Json json = new Json(out)) {
                json.object(() -> json.objects("sets", sets, set -> set(json, set)));
            }
        } else {
            text(sheet -> sets.forEach(set -> set(sheet, set)), out);
        }
        out.flush();
    }

    private void set(Json json, FormSet set) throws IOException {
        json.text("id", set.id());
        json.text("document", set.document());
        json.text("name", Labels.wording(set.name(), words));
        json.text("region", set.region());
        json.range("years", set.from(), set.to());
        json.text("basis", set.basis());
        json.objects("forms", set.forms(), form -> form(json, form));
    }

    private void form(Json json, Form form) throws IOException {
        json.text("id", form.id());
        json.text("kind", form.kind());
        json.position("sequence", form.sequence());
        json.text("name", Labels.wording(form.name(), words));
        json.texts("titles", form.titles());
    }

    private void set(Sheet sheet, FormSet set) {
        sheet.heading(words.say(
                "forms.set",
                set.id(),
                Labels.wording(set.name(), words),
                set.region(),
                String.valueOf(set.from()),
                String.valueOf(set.to())));
        sheet.labelled(2, words.say("label.basis"), set.basis());
        for (Form form : set.forms()) {
            String number = form.sequence() > 0 ? form.sequence() + "." : "–";
            sheet.line(2, "%-4s%s  %s".formatted(number, Labels.wording(form.name(), words), form.id()));
        }
        sheet.blank();
    }

    private interface Content {
        void print(Sheet sheet);
    }

    private static void text(Content content, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(new Paint(false));
        content.print(sheet);
        out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    }
}
