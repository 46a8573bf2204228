package duzhi.server.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of uploaded files made harmless: no folders, nothing that a file system, a page or an eye takes for more. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "未命名";
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn the direction of writing, lone surrogates, and what file systems do not take. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*!]+");

    private FileNames() {}

    /** A name to keep a file by. */
    static String of(String given) {
        String name = FOLDERS.matcher(given).replaceFirst("");
        name = HARMFUL.matcher(name).replaceAll("_").strip();
        name = name.startsWith(".") ? "_" + name.substring(1) : name;
        if (name.isBlank()) {
            return NAMELESS;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        return cut(stem, LONGEST - ending.length()) + ending;
    }

    /** Names for files in order, none of them twice whatever the case of letters. */
    static List<String> of(List<String> given) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String each : given) {
            String name = of(each);
            int dot = name.lastIndexOf('.') <= 0 ? name.length() : name.lastIndexOf('.');
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name.substring(0, dot) + "-" + i + name.substring(dot);
            }
            names.add(free);
        }
        return names;
    }

    private static String cut(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most);
    }
}
