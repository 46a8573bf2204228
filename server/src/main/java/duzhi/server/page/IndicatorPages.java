package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.IndicatorLibrary;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Agencies;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The library of indicators of a finance bureau, for whoever looks after it to add to, change and retire from. */
@Controller
@RequestMapping("/admin/indicators")
class IndicatorPages {

    private final Session session;
    private final Rights rights;
    private final Agencies agencies;
    private final IndicatorLibrary library;

    IndicatorPages(Session session, Rights rights, Agencies agencies, IndicatorLibrary library) {
        this.session = session;
        this.rights = rights;
        this.agencies = agencies;
        this.library = library;
    }

    /** What the page shows: of which bureau, which words, and which indicator is being changed. */
    record Wanted(String agency, String words, String trade, String name) {

        Wanted {
            agency = agency == null ? "" : agency;
            words = words == null ? "" : words.strip();
            trade = trade == null ? "" : trade;
            name = name == null ? "" : name;
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account account, @ModelAttribute Wanted wanted, Model model) {
        if (!session.as(account.id(), rights::administersSomewhere)) {
            throw new NotFound("administration");
        }
        List<Agency> bureaus = session.as(account.id(), agencies::bureaus);
        Optional<Agency> bureau = bureaus.stream()
                .filter(each -> wanted.agency.isEmpty() || each.code().equals(wanted.agency))
                .findFirst();
        List<IndicatorLibrary.Item> items = library.items(bureau.orElse(null));
        model.addAttribute("wanted", wanted);
        model.addAttribute("bureaus", bureaus);
        model.addAttribute("bureau", bureau.orElse(null));
        model.addAttribute(
                "mine",
                bureau.filter(each -> session.as(account.id(), () -> rights.administers(each.path())))
                        .isPresent());
        model.addAttribute(
                "items",
                items.stream()
                        .filter(each -> IndicatorLibrary.says(each.entry(), wanted.words))
                        .toList());
        model.addAttribute(
                "chosen",
                items.stream()
                        .map(IndicatorLibrary.Item::entry)
                        .filter(each -> each.trade().equals(wanted.trade)
                                && each.level3().equals(wanted.name))
                        .findFirst()
                        .orElse(new IndicatorLibrary.Entry("", "", "", "", "≥", "", "")));
        model.addAttribute("trades", library.trades(bureau.orElse(null)));
        model.addAttribute("levels", library.levels());
        model.addAttribute("operators", IndicatorLibrary.OPERATORS);
        return "admin/indicators";
    }

    /**
     * An indicator as the form has it.
     *
     * @param levels first and second level, parted by a blank
     * @param deed put, retire or restore
     */
    record Sent(String trade, String levels, String name, String operator, String unit, String note, String deed) {

        IndicatorLibrary.Entry entry() {
            String[] both = levels == null ? new String[0] : levels.split(" ", 2);
            return new IndicatorLibrary.Entry(
                    or(trade),
                    both.length > 0 ? both[0] : "",
                    both.length > 1 ? both[1] : "",
                    or(name),
                    or(operator),
                    or(unit),
                    or(note));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping("/{code}")
    String change(
            @AuthenticationPrincipal Account account,
            @PathVariable String code,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String words)
            throws Refused {
        if (sent.deed.equals("restore")) {
            library.clear(account.id(), code, sent.trade, sent.name);
        } else {
            library.put(account.id(), code, sent.entry(), sent.deed.equals("retire"));
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/admin/indicators")
                        .queryParam("done")
                        .queryParam("agency", "{agency}")
                        .queryParam("words", "{words}")
                        .encode()
                        .buildAndExpand(code, words)
                        .toUriString();
    }
}
