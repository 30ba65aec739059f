package org.gongkai.reportform.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reportform.CellName;
import org.gongkai.reportform.ReportHtml;
import org.gongkai.reportform.ReportReading;
import org.gongkai.reportform.StatutoryReport;
import org.gongkai.reportform.reading.ReadingReport;
import org.jspecify.annotations.Nullable;

/** 读回核对: reads a written file as anybody would and says where it does not agree with what should stand in it. */
final class ReadBack {

    private ReadBack() {}

    /** Sentences in Chinese; none if every cell, the form and the year agree. */
    static List<String> differences(StatutoryReport wanted, byte[] file, ReportFormat format) {
        return switch (ReadingReport.from(file, "report." + format.ending()).result()) {
            case ReportReading.Refused refused -> List.of(refused.why());
            case ReportReading.Read read -> compare(wanted, read.report());
        };
    }

    private static List<String> compare(StatutoryReport wanted, StatutoryReport found) {
        if (!found.layout().equals(wanted.layout())) {
            return List.of("表式读作" + found.form().code() + "年版");
        }
        List<String> differences = new ArrayList<>();
        if (found.year() != wanted.year()) {
            differences.add("年度读作" + found.year());
        }
        for (CellName cell : wanted.layout().cells()) {
            if (!agrees(wanted, found, cell)) {
                differences.add(wanted.layout().spoken(cell) + "应为" + word(wanted, cell) + "，读作" + word(found, cell));
            }
        }
        if (!printed(wanted.procurementAmount()).equals(printed(found.procurementAmount()))) {
            differences.add("采购总金额读作“" + printed(found.procurementAmount()) + "”");
        }
        return differences;
    }

    /** A blank is read as a blank, not as unread; what was not known before is not known after. */
    private static boolean agrees(StatutoryReport wanted, StatutoryReport found, CellName cell) {
        BigDecimal expected = wanted.at(cell);
        BigDecimal read = found.at(cell);
        if (expected == null || read == null) {
            return expected == null && read == null && (wanted.isUnread(cell) || !found.isUnread(cell));
        }
        return expected.compareTo(read) == 0;
    }

    private static String word(StatutoryReport report, CellName cell) {
        BigDecimal number = report.at(cell);
        return number != null ? ReportHtml.print(number) : report.isUnread(cell) ? "未读到" : "空白";
    }

    private static String printed(@Nullable String amount) {
        return amount == null ? "" : amount.strip();
    }
}
