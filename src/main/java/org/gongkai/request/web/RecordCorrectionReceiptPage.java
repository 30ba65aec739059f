package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.QrCode;
import org.gongkai.page.SheetRow;
import org.gongkai.request.RecordCorrection;

/** 更正申请回执. The query code stands on it and in no address. */
public record RecordCorrectionReceiptPage(
        String ticket, String code, RecordCorrection correction, String trackAddress, QrCode qr) {

    public List<SheetRow> rows() {
        return List.of(
                SheetRow.of("机关", correction.agencyName()),
                SheetRow.of("哪一份记录", correction.record()),
                SheetRow.of("提出日期", ChineseDates.longDate(correction.receivedOn())));
    }

    @Override
    public String toString() {
        return "RecordCorrectionReceiptPage " + correction.number();
    }
}
