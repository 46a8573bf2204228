package duzhi.cli.report;

import java.util.ResourceBundle;

/** The version of Duzhi that is running. */
public final class Version {

    private Version() {}

    /** Such as {@code 0.1.0}. */
    public static String number() {
        return ResourceBundle.getBundle("duzhi.cli.version").getString("version");
    }
}
