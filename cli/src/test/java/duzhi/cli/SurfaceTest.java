package duzhi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.open.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who audits real files: marked copies, failures by their names, what was done before a stop. */
class SurfaceTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Stop stop, String... arguments) {
        return Main.run(
                List.of(arguments),
                Run::create,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                stop);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    /** A self-evaluation whose points do not add up, as a workbook. */
    private static byte[] workbook() throws IOException {
        String[] lines = {
            "项目支出绩效自评表",
            "（2022年度）",
            "项目名称|图书购置",
            "主管部门|云溪市青禾区文化和旅游局||实施单位|云溪市青禾区图书馆",
            "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
            "|年度资金总额|10.00|10.00|9.00|10|80.00%|8.00",
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
            "产出指标|数量指标|购置图书|≥500册|500册|50|50|",
            "总分|||||100|70.00|"
        };
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("自评");
            for (int i = 0; i < lines.length; i++) {
                Row row = sheet.createRow(i);
                String[] cells = lines[i].split("\\|", -1);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void copiesBesideTheirOriginalsLeaveThemAlone() throws IOException {
        byte[] book = workbook();
        Path one = Files.write(folder.resolve("自评.xlsx"), book);
        Path other = Files.write(Files.createDirectory(folder.resolve("b")).resolve("自评.xlsx"), book);
        Path third = Files.write(folder.resolve("自评-标注.xlsx"), book);

        run(new Stop(), "audit", one.toString(), other.toString(), third.toString(), "--annotate", folder.toString());

        for (Path original : List.of(one, other, third)) {
            assertThat(Files.readAllBytes(original)).isEqualTo(book);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "自评.xlsx", "自评-标注.xlsx", "自评-标注-2.xlsx", "自评-标注-3.xlsx", "自评-标注-标注.xlsx");
        }
        assertThat(err()).contains("条发现标在");
        try (Workbook marked =
                WorkbookFactory.create(folder.resolve("自评-标注-2.xlsx").toFile(), null, true)) {
            assertThat(marked.getSheet("自评").getCellComments()).isNotEmpty();
        }
    }

    @Test
    void whatTakesNoMarksBecomesAPage() throws IOException {
        Path text = Files.writeString(folder.resolve("自评.txt"), """
                项目支出绩效自评表
                （2022年度）
                项目名称\t图书购置
                主管部门\t云溪市青禾区文化和旅游局\t实施单位\t云溪市青禾区图书馆
                项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
                \t年度资金总额\t10.00\t10.00\t9.00\t10\t80.00%\t8.00
                """);

        run(
                new Stop(),
                "audit",
                text.toString(),
                "--annotate",
                folder.resolve("out").toString());

        assertThat(err()).contains("这种文件不能加标注", "自评.txt-标注.html");
        assertThat(Files.readString(folder.resolve("out/自评.txt-标注.html"))).contains("80.00%", "class=\"hit error\"");
    }

    @Test
    void eachFailureIsNamedForWhatItIs() throws IOException {
        Files.write(folder.resolve("1-锁.pdf"), locked());
        Files.write(folder.resolve("2-空.xlsx"), new byte[0]);
        byte[] book = workbook();
        Files.write(folder.resolve("3-断.xlsx"), java.util.Arrays.copyOf(book, book.length / 2));
        Files.writeString(folder.resolve("4-假.pdf"), "只有文字。");
        byte[] lock = new byte[165];
        java.util.Arrays.fill(lock, (byte) ' ');
        lock[0] = 1;
        lock[1] = 'a';
        Files.write(folder.resolve("~$5.xlsx"), lock);
        Files.write(folder.resolve("6-附.xlsx"), new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0});
        Files.write(folder.resolve("7-图.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Files.write(folder.resolve("8-好.xlsx"), book);

        int status = run(new Stop(), "audit", folder.toString());

        assertThat(status).isEqualTo(Status.TROUBLE);
        assertThat(err().lines().filter(line -> line.contains(folder.toString())))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("1-锁", "密码", "去掉密码"))
                .anySatisfy(line -> assertThat(line).contains("2-空", "空的", "重新导出"))
                .anySatisfy(line -> assertThat(line).contains("3-断", "截断", "重新下载"))
                .anySatisfy(line -> assertThat(line).contains("4-假", "名称与内容不符", "拿错文件"))
                .anySatisfy(line -> assertThat(line).contains("~$5", "锁文件", "文档本身"))
                .anySatisfy(line -> assertThat(line).contains("6-附", "附属文件", "“._”"))
                .anySatisfy(line -> assertThat(line).contains("7-图", "图片", "带文字"));
        assertThat(out.toString(UTF_8)).contains("8-好.xlsx");
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void afterAStopWhatIsLeftIsNamedAndNoCopyIsBegun() throws IOException {
        Path book = Files.write(folder.resolve("自评.xlsx"), workbook());
        Stop stop = new Stop();
        stop.now();

        int status = run(
                stop,
                "audit",
                book.toString(),
                "--annotate",
                folder.resolve("out").toString());

        assertThat(status).isEqualTo(Status.TROUBLE);
        assertThat(err()).contains("在读完之前被中断", "--cache");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
