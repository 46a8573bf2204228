package duzhi.server.api;

import duzhi.server.desk.IndicatorLibrary;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of indicators. */
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
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String trade) {
        return library.find(words, trade);
    }
}
