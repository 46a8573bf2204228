package duzhi.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be published is found, and figures are not taken for it. */
class SensitiveTest {

    private static final Sensitive.Known NOTHING = (line, from, to) -> false;

    private static List<Sensitive.Hit> scan(String... lines) {
        return Sensitive.load().scan(List.of(lines), NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "经办人身份证号11010519491231002X。|identity-card|11010519491231002X",
                "身份证１１０１０５１９４９１２３１００２Ｘ|identity-card|11010519491231002X",
                "联系电话：13800138000，|mobile|13800138000",
                "电话 138-0013-8000|mobile|138-0013-8000",
                "+86 13800138000|mobile|+86 13800138000",
                "收款账号4111 1111 1111 1111（工行）|bank-card|4111 1111 1111 1111",
                "来信请寄 someone@example.com。|mail|someone@example.com",
                "密级：绝　密|secrecy|绝　密",
                "秘密★十年|secrecy|秘密★",
                "内部资料，注意保存|secrecy|内部资料"
            })
    void eachKindIsFound(String line, String kind, String found) {
        assertThat(scan(line)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(kind);
            assertThat(hit.found()).isEqualTo(Sensitive.halfWidth(found));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支出合计 13800138000.00 元",
                "13,800,138,000",
                "项目编码 310199138001380001",
                "身份证110105194912310021", // no valid check digit
                "统一社会信用代码 11310101MB2F30046K",
                "咨询信箱 czj@example.gov.cn",
                "保密审查、商业秘密和个人隐私", // no mark
                "电话 021-63210000",
                "订单 138001380001"
            })
    void figuresCodesAndOfficialAddressesAreNot(String line) {
        assertThat(scan(line)).isEmpty();
    }

    @Test
    void aNumberTheDocumentStatesAsAFigureIsNoNumberOfAPerson() {
        List<String> line = List.of("合计 13800138000");
        Sensitive.Known figure = (number, from, to) -> number == 1 && from == 3 && to == 14;
        assertThat(Sensitive.load().scan(line, figure)).isEmpty();
        assertThat(Sensitive.load().scan(line, NOTHING)).hasSize(1);
    }

    @Test
    void hitsComeFromTopToBottomAndLeftToRightWithTheirPlace() {
        assertThat(scan("无", "绝密 13800138000", "someone@example.com"))
                .extracting(Sensitive.Hit::kind, Sensitive.Hit::line, Sensitive.Hit::from)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("secrecy", 2, 0),
                        org.assertj.core.api.Assertions.tuple("mobile", 2, 3),
                        org.assertj.core.api.Assertions.tuple("mail", 3, 0));
    }

    @Test
    void whatIsShownOfANumberDoesNotSpreadIt() {
        assertThat(scan("11010519491231002X").getFirst().masked()).isEqualTo("110****02X");
    }

    @Test
    void aLongLineTakesNoTime() {
        assertThat(scan("a".repeat(200_000) + "1".repeat(200_000))).isEmpty();
    }
}
