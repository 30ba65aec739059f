package org.gongkai.reportform.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.FormEdition;
import org.gongkai.reportform.FormLayout;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.Table3Column;
import org.gongkai.reportform.Table3Line;
import org.gongkai.reportform.Table4Block;
import org.gongkai.reportform.Table4Column;
import org.jspecify.annotations.Nullable;

/** A report with random numbers and random habits of writing, as tables to be rendered and as the truth. */
final class InventedReport {

    enum Zero {
        DIGIT("0"),
        BLANK(""),
        SLASH("/"),
        HYPHEN("-"),
        DASH("—");

        final String text;

        Zero(String text) {
            this.text = text;
        }
    }

    final Random random;
    final int year;
    final String organ;
    final StatutoryReport truth;
    final boolean halfBrackets;
    final int numbering;
    final boolean shortLabels;
    final boolean explained;
    final boolean spaced;
    final boolean traditional;
    final boolean misspelt;
    final Zero zero;
    private final boolean blankOrganisations;
    private final int digits;
    private final Map<CellName, String> printed = new HashMap<>();

    InventedReport(Random random, Zero zero, boolean plain) {
        this.random = random;
        this.zero = zero;
        this.halfBrackets = random.nextInt(3) == 0;
        this.numbering = random.nextInt(4);
        this.shortLabels = random.nextInt(4) == 0;
        this.explained = random.nextInt(4) == 0;
        this.spaced = random.nextInt(5) == 0;
        this.traditional = random.nextInt(6) == 0;
        this.misspelt = random.nextInt(4) == 0;
        this.blankOrganisations = zero == Zero.BLANK && random.nextBoolean();
        this.digits = plain ? 0 : random.nextInt(8);
        boolean old = random.nextInt(4) == 0;
        this.year = old && random.nextInt(4) > 0 ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        this.organ = List.of("南渚", "白榆", "云溪", "石桥", "长荻").get(random.nextInt(5))
                + List.of("县人民政府", "镇人民政府", "县统计局", "县财政局").get(random.nextInt(4));
        FormLayout layout = FormLayout.of(old ? FormEdition.FMT19 : FormEdition.FMT21, old || random.nextInt(6) == 0);
        this.truth = print(draw(layout));
    }

    private StatutoryReport draw(FormLayout layout) {
        Map<CellName, @Nullable BigDecimal> cells = new HashMap<>();
        int size = random.nextInt(5);
        for (CellName cell : layout.leaves()) {
            cells.put(cell, BigDecimal.valueOf(amount(cell, size)));
        }
        StatutoryReport report =
                StatutoryReport.blank(organ, null, year, layout).withAll(cells).summed();
        for (Table3Column column : Table3Column.values()) { // A1 holds in a sound report
            BigDecimal went = orZero(report.at(CellName.table3("total", column)))
                    .add(orZero(report.at(CellName.table3("carriedOut", column))));
            cells.put(CellName.table3("new", column), went);
            cells.put(CellName.table3("carriedIn", column), BigDecimal.ZERO);
        }
        return report.withAll(cells).summed();
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private long amount(CellName cell, int size) {
        if (cell.table() == 2) {
            return random.nextInt(3) == 0 ? 0 : random.nextInt(size > 2 ? 400_000 : 90);
        }
        int most = new int[] {1, 3, 12, 140, 2400}[size];
        boolean organisation = cell.table() == 3 && !cell.column().equals("naturalPerson");
        return random.nextInt(organisation ? 5 : 2) > 0 ? 0 : random.nextInt(most);
    }

    /** Decides how each cell is printed; what shows no number becomes null in the truth. */
    private StatutoryReport print(StatutoryReport numbers) {
        Map<CellName, @Nullable BigDecimal> cells = new HashMap<>();
        Set<String> blankRows = new HashSet<>();
        for (CellName cell : numbers.layout().cells()) {
            BigDecimal number = orZero(numbers.at(cell));
            boolean organisation = cell.table() == 3
                    && !cell.column().equals("naturalPerson")
                    && !cell.column().equals("total");
            boolean asBlank = number.signum() == 0 && (blankOrganisations ? organisation : zero != Zero.DIGIT);
            if (asBlank && zero != Zero.DIGIT && zero != Zero.BLANK && random.nextInt(12) == 0) {
                asBlank = false;
            }
            cells.put(cell, asBlank ? null : number);
            printed.put(cell, asBlank ? zero.text : spell(number, cell));
        }
        return numbers.withAll(cells).withUnread(Set.of()).withProcurementAmount(blankRows.isEmpty() ? null : "");
    }

    private String spell(BigDecimal number, CellName cell) {
        String plain = number.toPlainString();
        boolean change = cell.column().equals("change") && number.signum() > 0;
        return switch (digits) {
            case 1 ->
                plain.chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                        .reduce("", String::concat);
            case 2 -> String.format("%,d", number.longValue());
            case 3 -> random.nextBoolean() ? " " + plain + "  " : "\u3000" + plain;
            case 4 -> random.nextInt(20) == 0 ? plain + "（其中网上" + random.nextInt(9) + "件）" : plain;
            case 5 -> random.nextInt(6) == 0 ? plain + "件" : plain;
            case 6 -> change ? "+" + plain : plain;
            case 7 -> change ? "增" + plain : plain;
            default -> plain;
        };
    }

    String shown(CellName cell) {
        return printed.getOrDefault(cell, "");
    }

    String write(String words) {
        String written = words;
        if (halfBrackets) {
            written = written.replace('（', '(')
                    .replace('）', ')')
                    .replace('：', ':')
                    .replace('，', ',');
        }
        if (traditional) {
            written = Traditional.of(written);
        }
        return written;
    }

    private String label(Table3Line line) {
        String official = line.label();
        String item = official.replaceFirst("^(（.）|\\d\\.|[一二三四]、).*$", "$1");
        String words = official.substring(item.length());
        if (item.endsWith(".")) {
            String digit = item.substring(0, 1);
            item = new String[] {digit + ".", digit + "、", digit + "．", digit + ". "}[numbering];
        }
        if (shortLabels) {
            words = switch (line) {
                case OTHER_CORRECTION_LAPSED -> "逾期不补正";
                case OTHER_FEE_LAPSED -> "逾期不缴费";
                case PARTIAL -> "部分公开";
                default -> words;
            };
        }
        if (explained) {
            words += switch (line) {
                case GRANTED -> "（包括全部公开的，与第2项部分公开分别计算）";
                case REFUSED_INQUIRY -> "（如工商、不动产登记，不含1.本机关不掌握相关政府信息）";
                case OTHER_FEE_LAPSED -> "（不含1.申请人无正当理由逾期不补正的3种情形）";
                case TOTAL -> "（第3至23行之和，含3.其他）";
                case CARRIED_OUT -> "（即第1行加第2行减（七）总计）";
                case NOT_PROCESSED_PETITION -> "，不包括2.重复申请";
                default -> "";
            };
        }
        if (misspelt && words.length() > 6) {
            int at = 2 + random.nextInt(words.length() - 4);
            int how = random.nextInt(8);
            words = how == 0
                    ? words.substring(0, at) + words.substring(at + 1)
                    : how == 1 ? words.substring(0, at) + words.charAt(at) + words.substring(at) : words;
        }
        if (spaced) {
            int at = 1 + random.nextInt(Math.max(1, words.length() - 1));
            words = words.substring(0, at) + " " + words.substring(at);
        }
        return write(item + words);
    }

    Grid table2() {
        Grid grid = new Grid(4, 0);
        boolean old = truth.form() == FormEdition.FMT19;
        List<String> documents = old
                ? List.of("本年新制作数量", "本年新公开数量", "对外公开总数量")
                : List.of("本年制发件数", misspelt ? "本年度止件数" : "本年废止件数", spaced ? "现行有效件" : "现行有效件数");
        List<String> items = List.of("上一年项目数量", "本年增/减", "处理决定数量");
        clause(grid, "一");
        head(grid, documents);
        for (FormRow row : FormRow.table2(truth.form())) {
            String label = row.wordings().getFirst();
            switch (row.key()) {
                case "licensing" -> {
                    clause(grid, "五");
                    head(grid, old ? items : List.of("本年处理决定数量"));
                }
                case "penalty" -> {
                    clause(grid, "六");
                    head(grid, old ? items : List.of("本年处理决定数量"));
                }
                case "fee" -> {
                    clause(grid, "八");
                    head(grid, items.subList(0, 2));
                }
                case "feeWanYuan" -> {
                    clause(grid, "八");
                    head(grid, List.of("本年收费金额（单位：万元）"));
                }
                case "procurement" -> {
                    clause(grid, "九");
                    head(grid, List.of("采购项目数量", "采购总金额"));
                }
                default -> {}
            }
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.label(write(label), 1, 1));
            for (int i = 0; i < row.width(); i++) {
                CellName cell = row.cells().get(i);
                int wide = i + 1 == row.width() ? 3 - i : 1;
                cells.add(Grid.number(cell == null ? "0" : shown(cell), wide));
            }
            grid.rows.add(cells);
        }
        return grid;
    }

    private void clause(Grid grid, String number) {
        grid.row(Grid.label(write("第二十条第（" + number + "）项"), 4, 1));
    }

    private void head(Grid grid, List<String> words) {
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(Grid.label(write("信息内容"), 1, 1));
        for (int i = 0; i < words.size(); i++) {
            cells.add(Grid.label(write(words.get(i)), i + 1 == words.size() ? 3 - i : 1, 1));
        }
        grid.rows.add(cells);
    }

    Grid table3() {
        Grid grid = new Grid(10, 3);
        head3(grid);
        List<Table3Line> lines = truth.layout().lines();
        long results =
                lines.stream().filter(l -> l.group() != Table3Line.Group.NONE).count();
        Table3Line.Group last = Table3Line.Group.NONE;
        for (Table3Line line : lines) {
            List<Grid.Cell> cells = new ArrayList<>();
            if (line.group() == Table3Line.Group.NONE) {
                cells.add(Grid.label(label(line), 3, 1));
            } else {
                if (line == Table3Line.GRANTED) {
                    cells.add(Grid.label(write("三、本年度办理结果"), 1, (int) results));
                }
                if (line.group() == Table3Line.Group.RESULT) {
                    cells.add(Grid.label(label(line), 2, 1));
                } else {
                    if (line.group() != last) {
                        Table3Line.Group group = line.group();
                        int high = (int)
                                lines.stream().filter(l -> l.group() == group).count();
                        cells.add(Grid.label(write(group.label()), 1, high));
                    }
                    cells.add(Grid.label(label(line), 1, 1));
                }
            }
            last = line.group();
            for (Table3Column column : Table3Column.values()) {
                cells.add(Grid.number(shown(CellName.table3(line.key(), column)), 1));
            }
            grid.rows.add(cells);
        }
        return grid;
    }

    void head3(Grid grid) {
        grid.row(Grid.label(write("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), 3, 3), Grid.label(write("申请人情况"), 7, 1));
        grid.row(Grid.label(write("自然人"), 1, 2), Grid.label(write("法人或其他组织"), 5, 1), Grid.label(write("总计"), 1, 2));
        grid.row(
                Grid.label(write("商业企业"), 1, 1),
                Grid.label(write(misspelt ? "科研企业" : "科研机构"), 1, 1),
                Grid.label(write("社会公益组织"), 1, 1),
                Grid.label(write("法律服务机构"), 1, 1),
                Grid.label(write("其他"), 1, 1));
    }

    Grid table4() {
        Grid grid = new Grid(15, 3);
        grid.row(Grid.label(write("行政复议"), 5, 1), Grid.label(write("行政诉讼"), 10, 1));
        List<Grid.Cell> second = new ArrayList<>();
        List<Grid.Cell> third = new ArrayList<>();
        for (Table4Column column : Table4Column.values()) {
            second.add(Grid.label(write(column.label()), 1, 2));
        }
        second.add(Grid.label(write("未经复议直接起诉"), 5, 1));
        second.add(Grid.label(write("复议后起诉"), 5, 1));
        for (int i = 0; i < 2; i++) {
            for (Table4Column column : Table4Column.values()) {
                third.add(Grid.label(write(column.label()), 1, 1));
            }
        }
        grid.rows.add(second);
        grid.rows.add(third);
        List<Grid.Cell> numbers = new ArrayList<>();
        for (Table4Block block : Table4Block.values()) {
            for (Table4Column column : Table4Column.values()) {
                numbers.add(Grid.number(shown(CellName.table4(block, column)), 1));
            }
        }
        grid.rows.add(numbers);
        return grid;
    }

    String title() {
        return write(organ + year + (random.nextInt(4) == 0 ? "" : "年") + "政府信息公开工作年度报告");
    }

    List<String> opening() {
        return List.of(
                write("根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为" + year + "年1月1日至" + year + "年12月31日。"),
                write("一、总体情况"),
                write("（一）主动公开情况。全年在政府网站发布信息" + random.nextInt(4000) + "条。"),
                write("（二）依申请公开情况。全年新收政府信息公开申请" + random.nextInt(40) + "件，上年结转0件，予以公开3件。"));
    }

    String heading(int part) {
        String[] first = {"二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"};
        String[] other = {"二、行政机关主动公开政府信息情况", "三是收到和处理政府信息公开申请情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"};
        return write((random.nextInt(3) == 0 ? other : first)[part]);
    }

    List<String> closing() {
        return List.of(
                write("五、存在的主要问题及改进情况"),
                write("存在的主要问题：一是部分栏目更新不够及时；二是业务培训还需加强。"),
                write("六、其他需要报告的事项"),
                write(year + "年未收取信息处理费。"));
    }
}
