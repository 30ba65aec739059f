package org.gongkai.desk.web;

import java.time.LocalDate;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.QrCode;
import org.gongkai.request.FilingReceipt;

/**
 * 登记回执: the receipt to print and hand over.
 *
 * @param office whom to ask
 * @param trackAddress full address of the tracking page with the number, also in the QR code
 */
public record PaperReceiptPage(
        FilingReceipt receipt, DisclosureOffice office, LocalDate printedOn, String trackAddress, QrCode qr) {

    public String back() {
        return DeskAddresses.file(receipt.number());
    }
}
