package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document to be published holds no identity, account or mobile numbers and no marks of secrecy. */
final class PersonalData implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-16",
            Severity.ERROR,
            new Text("公开稿不含身份证号、银行账号、手机号和密级标志。", "Nothing secret or personal is published."),
            "《政府信息公开条例》第十四条、第十五条、第十七条；《预算法》第十四条",
            List.of("A-16"));
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d.])1[3-9]\\d{9}(?![\\d.万元])");
    private static final Pattern ACCOUNT = Pattern.compile("(?:账号|帐号|卡号|银行账户)[:：为]?\\s*(\\d[\\d ]{10,21}\\d)(?!\\d)");
    private static final Pattern SECRET = Pattern.compile("(?:绝密|机密|秘密)\\s*★");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Passage.everywhere(document).forEach(passage -> check(passage, out));
        if (out.findings().isEmpty()) {
            out.pass();
        }
    }

    private static void check(Passage passage, Verdicts out) {
        Matcher identity = IDENTITY.matcher(passage.text());
        while (identity.find()) {
            if (isIdentity(identity.group())) {
                fail(passage, identity, 0, new Text("身份证号", "an identity number"), Severity.ERROR, out);
            }
        }
        each(MOBILE, 0, passage, new Text("手机号码", "a mobile number"), Severity.WARNING, out);
        each(ACCOUNT, 1, passage, new Text("银行账号", "a bank account"), Severity.ERROR, out);
        each(SECRET, 0, passage, new Text("密级标志", "a mark of secrecy"), Severity.ERROR, out);
    }

    private static void each(Pattern pattern, int group, Passage passage, Text what, Severity severity, Verdicts out) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
            fail(passage, found, group, what, severity, out);
        }
    }

    /** Whether the last digit is the checksum of GB 11643. */
    static boolean isIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** The report names the spot without printing the number once more. */
    private static void fail(Passage passage, Matcher found, int group, Text what, Severity severity, Verdicts out) {
        String value = found.group(group);
        String masked =
                value.length() < 6 ? value : value.substring(0, 3) + "****" + value.substring(value.length() - 2);
        Place spot = passage.part(found.start(group), found.end(group));
        Place hidden = new Place(
                spot.document(), spot.line(), spot.from(), spot.to(), spot.table(), spot.row(), spot.column(), masked);
        out.fail(out.finding()
                .severity(severity)
                .message(Text.of("公开稿中有%1$s（%3$s）。", "The document prints %2$s (%3$s).", what.zh(), what.en(), masked))
                .remedy("公开前删去或遮盖。", "Take it out before publication.")
                .at(hidden)
                .build());
    }
}
