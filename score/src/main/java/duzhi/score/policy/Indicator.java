package duzhi.score.policy;

import java.util.List;

/** Where an indicator stands in the form: the names of its first and second level and its own name, as printed. */
public record Indicator(String level1, String level2, String name) {

    boolean mentions(List<String> words) {
        String all = (level1 + " " + level2 + " " + name).replaceAll("[^\\S ]+", "");
        String joined = all.replace(" ", "");
        return words.stream().anyMatch(joined::contains);
    }
}
