package duzhi.publish.word;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Cell.Spot;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Invented documents of an invented agency, from the smallest to a whole budget. */
public final class Samples {

    /** Who publishes them. */
    public static final String AGENCY = "云溪县渠堰管理局";

    private static final List<String> ABOVE = List.of("部门名称：" + AGENCY, "单位：万元");
    private static final int WIDE = 16;

    private Samples() {}

    /** Of these blocks. */
    public static Publication of(Block... blocks) {
        return new Publication("sample", AGENCY + "2026年部门预算", AGENCY, 2026, List.of(blocks), List.of());
    }

    /** One paragraph. */
    public static Publication smallest() {
        return of(Paragraph.of(Style.BODY, "本部门预算经批准后公开。"));
    }

    /** Revenue and expenditure beside each other; heading of two rows, sums over parts. */
    public static Table balance() {
        TableMaker table = new TableMaker()
                .cell(0, 0, 1, 2, Role.HEAD, "收入")
                .cell(0, 2, 1, 2, Role.HEAD, "支出")
                .cell(1, 0, 1, 1, Role.HEAD, "项目")
                .cell(1, 1, 1, 1, Role.HEAD, "预算数")
                .cell(1, 2, 1, 1, Role.HEAD, "项目")
                .cell(1, 3, 1, 1, Role.HEAD, "预算数");
        table.label(2, 0, 0, "一、一般公共预算拨款收入").amount(2, 1, "312.46", List.of());
        table.label(2, 2, 0, "一、社会保障和就业支出").amount(2, 3, "28.15", List.of());
        table.label(3, 0, 0, "二、事业收入").amount(3, 1, "20.00", List.of());
        table.label(3, 2, 0, "二、农林水支出").amount(3, 3, "286.04", new BigDecimal("2860451"), List.of());
        table.label(4, 0, 0, "三、其他收入").cell(4, 1, 1, 1, Role.NUMBER, "");
        table.label(4, 2, 0, "三、住房保障支出").amount(4, 3, "18.27", new BigDecimal("182649"), List.of());
        table.cell(5, 0, 1, 1, Role.LABEL, "本年收入合计").amount(5, 1, "332.46", column(1, 2, 4));
        table.cell(5, 2, 1, 1, Role.LABEL, "本年支出合计").amount(5, 3, "332.46", column(3, 2, 4));
        return table.make("收支预算总表", false, 2, List.of(0.32, 0.18, 0.32, 0.18), ABOVE, "注：本表反映部门收支总体情况。");
    }

    private static List<Spot> column(int column, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(row -> new Spot(row, column))
                .toList();
    }

    /** Sixteen columns in two panels, a heading of three rows, so many rows below it. */
    public static Table wide(int lines) {
        TableMaker table = new TableMaker();
        table.cell(0, 0, 1, 3, Role.HEAD, "科目编码").cell(0, 3, 3, 1, Role.HEAD, "科目名称");
        for (int i = 0; i < 3; i++) {
            table.cell(1, i, 2, 1, Role.HEAD, "类款项".substring(i, i + 1));
        }
        for (int panel = 0; panel < 2; panel++) {
            int at = 4 + panel * 6;
            table.cell(0, at, 1, 6, Role.HEAD, panel == 0 ? "当年财政拨款安排" : "上年财政拨款资金结转");
            table.cell(1, at, 2, 1, Role.HEAD, "合计").cell(1, at + 1, 1, 3, Role.HEAD, "基本支出");
            table.cell(1, at + 4, 1, 2, Role.HEAD, "项目支出");
            String[] names = {"小计", "人员经费", "公用经费", "小计", "其中：债务还本付息"};
            for (int i = 0; i < names.length; i++) {
                table.cell(2, at + 1 + i, 1, 1, Role.HEAD, names[i]);
            }
        }
        for (int i = 0; i < lines; i++) {
            line(table, 3 + i, i);
        }
        List<Double> widths = new ArrayList<>(Collections.nCopies(WIDE, 0.06));
        widths.set(3, 0.1);
        return table.make("支出预算明细表", true, 3, widths, ABOVE);
    }

    private static void line(TableMaker table, int row, int number) {
        table.cell(row, 0, 1, 1, Role.CODE, "213").cell(row, 1, 1, 1, Role.CODE, "03");
        table.cell(row, 2, 1, 1, Role.CODE, String.format(java.util.Locale.ROOT, "%02d", number % 90 + 1));
        table.label(row, 3, 1, number % 3 == 0 ? "水利工程运行与维护" : "行政运行");
        for (int at = 4; at < WIDE; at += 6) {
            int staff = 1000 + 37 * number;
            table.amount(row, at + 2, fen(staff * 100 + 11), List.of()).amount(row, at + 3, fen(4500), List.of());
            table.amount(row, at + 1, fen(staff * 100 + 4511), List.of(new Spot(row, at + 2), new Spot(row, at + 3)));
            table.amount(row, at + 4, fen(9900 + number), List.of()).cell(row, at + 5, 1, 1, Role.NUMBER, "");
            table.amount(
                    row, at, fen(staff * 100 + 14411 + number), List.of(new Spot(row, at + 1), new Spot(row, at + 4)));
        }
    }

    private static String fen(int fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** A form as projects are evaluated on: no heading, labels down the side, long answers. */
    public static Table selfEvaluation() {
        TableMaker table = new TableMaker();
        table.cell(0, 0, 1, 2, Role.LABEL, "项目名称").cell(0, 2, 1, 6, Role.TEXT, "东干渠防渗维修");
        table.cell(1, 0, 1, 2, Role.LABEL, "主管部门").cell(1, 2, 1, 3, Role.TEXT, AGENCY);
        table.cell(1, 5, 1, 1, Role.LABEL, "实施单位").cell(1, 6, 1, 2, Role.TEXT, "东干渠管理站");
        table.cell(2, 0, 3, 2, Role.LABEL, "项目资金\n（万元）").cell(2, 2, 1, 1, Role.HEAD, "");
        String[] heads = {"年初预算数", "全年预算数", "全年执行数", "分值", "执行率"};
        for (int i = 0; i < heads.length; i++) {
            table.cell(2, 3 + i, 1, 1, Role.HEAD, heads[i]);
        }
        String[][] money = {
            {"年度资金总额", "80.00", "76.50", "76.50", "10", "100.00%"}, {"其中：财政拨款", "80.00", "76.50", "76.50", "", ""}
        };
        for (int row = 0; row < money.length; row++) {
            table.cell(3 + row, 2, 1, 1, Role.LABEL, money[row][0]);
            for (int i = 1; i < money[row].length; i++) {
                table.cell(3 + row, 2 + i, 1, 1, Role.NUMBER, money[row][i]);
            }
        }
        table.cell(5, 0, 2, 1, Role.LABEL, "年度总体目标").cell(5, 1, 1, 4, Role.HEAD, "预期目标");
        table.cell(5, 5, 1, 3, Role.HEAD, "实际完成情况");
        table.cell(6, 1, 1, 4, Role.TEXT, "完成东干渠6.2公里渠段防渗维修，改善灌溉面积1.3万亩，保障春灌用水。");
        table.cell(6, 5, 1, 3, Role.TEXT, "维修渠段6.2公里，经验收合格；春灌期间渠系水利用系数提高，灌区群众反映良好。");
        String[] titles = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"};
        for (int i = 0; i < titles.length; i++) {
            table.cell(7, i, 1, 1, Role.HEAD, titles[i]);
        }
        String[][] goals = {
            {"产出指标", "数量指标", "维修渠段长度", "≥6公里", "6.2公里", "20", "20"},
            {"", "质量指标", "验收合格率", "＝100%", "100%", "15", "15"},
            {"", "时效指标", "春灌前完工", "3月底前", "3月25日", "15", "15"},
            {"效益指标", "社会效益指标", "改善灌溉面积", "≥1.3万亩", "1.3万亩", "30", "30"},
            {"", "满意度指标", "灌区群众满意度", "≥90%", "88%", "10", "9"},
        };
        for (int row = 0; row < goals.length; row++) {
            for (int i = 0; i < goals[row].length; i++) {
                Role role = i < 3 ? Role.LABEL : i < 5 ? Role.VALUE : Role.NUMBER;
                if (i > 0) {
                    table.cell(8 + row, i, 1, 1, role, goals[row][i]);
                }
            }
            table.cell(8 + row, 7, 1, 1, Role.TEXT, row == 4 ? "施工期间短时停水，已提前告知并安排轮灌。" : "");
        }
        table.cell(8, 0, 3, 1, Role.LABEL, "产出指标").cell(11, 0, 2, 1, Role.LABEL, "效益指标");
        table.cell(13, 0, 1, 5, Role.LABEL, "总分").cell(13, 5, 1, 1, Role.NUMBER, "100");
        table.cell(13, 6, 1, 1, Role.NUMBER, "99").cell(13, 7, 1, 1, Role.TEXT, "");
        return table.make(
                "项目支出绩效自评表",
                false,
                0,
                List.of(0.1, 0.12, 0.17, 0.13, 0.13, 0.1, 0.1, 0.15),
                List.of("（2025年度）"),
                "注：得分一档最高不能超过该指标分值上限。");
    }

    /** A whole document: cover, contents, narrative with figures, tables upright and turned, a picture's figures. */
    public static Publication whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(Style.COVER_TITLE, AGENCY + "\n2026年部门预算"));
        blocks.add(Paragraph.of(Style.COVER_LINE, AGENCY));
        blocks.add(Paragraph.of(Style.COVER_LINE, "2026年2月"));
        blocks.add(new PageBreak());
        blocks.add(Paragraph.of(Style.CONTENTS_TITLE, "目　录"));
        blocks.add(Paragraph.of(Style.CONTENTS_PART, "第一部分 部门概况"));
        blocks.add(Paragraph.of(Style.CONTENTS_LINE, "一、主要职责"));
        blocks.add(Paragraph.of(Style.CONTENTS_LINE, "二、收支预算情况"));
        blocks.add(Paragraph.of(Style.CONTENTS_PART, "第二部分 部门预算表"));
        blocks.add(Paragraph.of(Style.CONTENTS_LINE, "表1　收支预算总表"));
        blocks.add(Paragraph.of(Style.CONTENTS_LINE, "表2　支出预算明细表"));
        blocks.add(Paragraph.of(Style.CONTENTS_LINE, "表3　项目支出绩效自评表"));
        blocks.add(new PageBreak());
        blocks.add(Paragraph.of(Style.PART, "第一部分 部门概况"));
        blocks.add(Paragraph.of(Style.SECTION, "一、主要职责"));
        blocks.add(Paragraph.of(Style.BODY, "贯彻执行水利方面的法律法规，负责全县渠系、堰塘和小型灌溉设施的管理与维修；组织灌区用水计量，协调春灌、夏灌用水；承担防汛抗旱的巡查与信息报送。"));
        blocks.add(Paragraph.of(Style.SECTION, "二、收支预算情况"));
        blocks.add(Paragraph.of(Style.SUBSECTION, "（一）收入预算"));
        blocks.add(new Paragraph(
                Style.BODY,
                List.of(
                        new Run.Words("2026年收入预算总额"),
                        number("332.46"),
                        new Run.Words("万元，其中：一般公共预算拨款收入"),
                        number("312.46"),
                        new Run.Words("万元，事业收入"),
                        number("20.00"),
                        new Run.Words("万元。"))));
        blocks.add(new Chart(
                "income",
                "收入构成",
                Chart.Kind.PARTS,
                List.of("2026年"),
                List.of(bar("一般公共预算拨款", "312.46"), bar("事业收入", "20.00"))));
        blocks.add(new PageBreak());
        blocks.add(Paragraph.of(Style.PART, "第二部分 部门预算表"));
        blocks.add(balance());
        blocks.add(new PageBreak());
        blocks.add(wide(40));
        blocks.add(Paragraph.of(Style.NOTE, "说明：本表“项”级科目按预算编制口径列示。"));
        blocks.add(new PageBreak());
        blocks.add(selfEvaluation());
        return of(blocks.toArray(Block[]::new));
    }

    private static Run number(String printed) {
        return new Run.Number(printed, amount(printed));
    }

    private static Chart.Bar bar(String label, String printed) {
        return new Chart.Bar(label, List.of(amount(printed)));
    }

    private static Amount amount(String printed) {
        Figure figure = new Figure(new BigDecimal(printed), Unit.TEN_THOUSAND_YUAN);
        return new Amount(Coordinates.ALL, figure.exact(), figure, List.of());
    }
}
