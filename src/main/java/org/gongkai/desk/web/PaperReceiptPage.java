package org.gongkai.desk.web;

import java.time.LocalDate;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.QrCode;
import org.gongkai.request.FilingReceipt;

/**
 * 登记回执: the receipt to print and hand over.
 *
 * @param office whom to ask
 * @param trackAddress full address of the tracking page with the number, also in the QR code
 * @param fileQr code of the label for the paper file: leads the office to the case
 */
public record PaperReceiptPage(
        FilingReceipt receipt,
        DisclosureOffice office,
        LocalDate printedOn,
        String trackAddress,
        QrCode qr,
        QrCode fileQr) {

    /** Receipt and due date for the label; what is not known yet is said so. */
    public String dates() {
        LocalDate received = receipt.receivedOn();
        LocalDate due = receipt.due();
        return received == null || due == null
                ? "收到日期待确认"
                : ChineseDates.date(received) + "收到，" + ChineseDates.date(due) + "到期";
    }

    public String back() {
        return DeskAddresses.file(receipt.number());
    }
}
