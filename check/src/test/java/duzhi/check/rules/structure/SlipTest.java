package duzhi.check.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @Test
    void namesTheCharactersThatDiffer() {
        Slip slip = Slip.between("组织研究制定全区中长期规划", "组织研究制度全区中长期规划");

        assertThat(slip).isEqualTo(new Slip("研究制定", "研究制度", true));
    }

    @ParameterizedTest
    @CsvSource({
        "收入合计比上年增加八万元左右, 支出合计比上年增加八万元左右",
        "负责档案的接收和保管利用工作, 负责档案的接收与保管利用工作",
        "全年接收档案12批次左右入库, 全年接收档案15批次左右入库",
        "负责馆藏档案的数字化加工工作, 负责库房温度湿度的监测工作"
    })
    void leavesAloneWhatMayBeMeant(String one, String other) {
        assertThat(Slip.between(one, other)).isNull();
    }

    @Test
    void aLostCharacterIsASlip() {
        assertThat(Slip.between("提升保障机构正常运转的能力", "提保障机构正常运转的能力")).isEqualTo(new Slip("提升", "提", false));
    }
}
