package duzhi.cli.report;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.option;
import static j2html.TagCreator.output;
import static j2html.TagCreator.select;
import static j2html.TagCreator.text;

import duzhi.check.finding.Severity;
import duzhi.form.filled.FilledDocument;
import j2html.tags.DomContent;
import java.util.Arrays;
import java.util.List;

/** The row of controls that narrow the list of findings; shown only where scripts run. */
final class HtmlFilters {

    private final Overview overview;
    private final Spots spots;
    private final Words words;

    HtmlFilters(Overview overview, Spots spots, Words words) {
        this.overview = overview;
        this.spots = spots;
        this.words = words;
    }

    DomContent render() {
        List<String> rules = overview.items().stream()
                .map(item -> item.finding().rule())
                .distinct()
                .sorted()
                .toList();
        return form(
                        fieldset(
                                legend(words.say("column.severity")),
                                each(Arrays.asList(Severity.values()), this::severity)),
                        choice(
                                "rule",
                                words.say("column.rule"),
                                each(rules, rule -> option(rule).withValue(rule))),
                        choice(
                                "document",
                                words.say("column.document"),
                                each(overview.audit().documents(), this::document)),
                        label(
                                text(words.say("html.search")),
                                input().withType("search").withName("text").attr("autocomplete", "off")),
                        button(words.say("html.reset")).withType("reset"),
                        output().withName("count").attr("data-pattern", words.say("html.shown")))
                .withId("filters")
                .withClass("filters")
                .attr("aria-label", words.say("html.filters"))
                .isHidden();
    }

    private DomContent severity(Severity severity) {
        return label(
                input().withType("checkbox")
                        .withName("severity")
                        .withValue(severity.label())
                        .isChecked(),
                text(words.severity(severity)));
    }

    private DomContent document(FilledDocument document) {
        return option(document.path()).withValue(String.valueOf(spots.number(document.path())));
    }

    private DomContent choice(String name, String title, DomContent options) {
        return label(
                text(title),
                select(option(words.say("html.all")).withValue(""), options).withName(name));
    }
}
