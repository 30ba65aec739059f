package org.gongkai.dialogue.web;

import java.util.List;
import org.gongkai.page.QrCode;
import org.gongkai.page.SheetRow;

/** 回执. The query code stands on it and in no address. */
public record LetterReceiptPage(
        String number,
        String code,
        String ticket,
        List<SheetRow> rows,
        String due,
        String last,
        String trackAddress,
        QrCode qr) {

    @Override
    public String toString() {
        return "LetterReceiptPage " + number;
    }
}
