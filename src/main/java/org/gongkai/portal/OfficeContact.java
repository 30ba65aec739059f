package org.gongkai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.SheetRow;

/** 政府信息公开工作机构, as the guide must tell it: name, address, hours, telephone, fax, internet contact (条例第十二条, R-48). */
public final class OfficeContact {

    private OfficeContact() {}

    /** The office that handles the organ's requests: for the county government that of its general office. */
    public static DisclosureOffice of(Agency agency, Agencies agencies) {
        return Optional.of(agency.handledBy())
                .filter(handler -> !handler.equals(agency.code()))
                .flatMap(agencies::find)
                .map(Agency::office)
                .orElse(agency.office());
    }

    /** All six items in the order of the article; what an organ has not told yet says so. */
    public static List<SheetRow> rows(DisclosureOffice office) {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(row("工作机构", office.name()));
        rows.add(row("办公地址", office.address()));
        if (!office.postcode().isBlank()) {
            rows.add(row("邮政编码", office.postcode()));
        }
        rows.add(row("办公时间", office.hours()));
        rows.add(row("联系电话", office.phone()));
        rows.add(row("传真号码", office.fax()));
        rows.add(
                office.email().isBlank()
                        ? row("互联网联系方式", "")
                        : new SheetRow("互联网联系方式", office.email(), "mailto:" + office.email()));
        return rows;
    }

    private static SheetRow row(String term, String value) {
        return SheetRow.of(term, value.isBlank() ? "未公布" : value);
    }
}
