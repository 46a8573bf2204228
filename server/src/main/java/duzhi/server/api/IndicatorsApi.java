package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.IndicatorLibrary;
import duzhi.workflow.action.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The library of indicators, and what a finance bureau changes in it. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorsApi {

    private final IndicatorLibrary library;

    IndicatorsApi(IndicatorLibrary library) {
        this.library = library;
    }

    /** Those that have all the words, separated by blanks, in their name, level, trade or note. */
    @GetMapping
    List<IndicatorLibrary.Entry> find(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String trade) {
        return library.find(library.bureau(account.id()).orElse(null), words, trade);
    }

    /** An indicator as it is to stand in a library, or to be offered no longer. */
    record Wanted(
            String trade,
            String level1,
            String level2,
            String level3,
            String operator,
            String unit,
            String note,
            boolean retired) {}

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@AuthenticationPrincipal Account account, @PathVariable String code, @RequestBody Wanted wanted)
            throws Refused {
        library.put(
                account.id(),
                code,
                new IndicatorLibrary.Entry(
                        wanted.trade(),
                        wanted.level1(),
                        wanted.level2(),
                        wanted.level3(),
                        wanted.operator(),
                        wanted.unit(),
                        wanted.note()),
                wanted.retired());
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(
            @AuthenticationPrincipal Account account,
            @PathVariable String code,
            @RequestParam String trade,
            @RequestParam String name)
            throws Refused {
        library.clear(account.id(), code, trade, name);
    }
}
