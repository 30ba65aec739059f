package org.gongkai.request.web;

import java.time.LocalDate;
import org.gongkai.agency.DisclosureOffice;
import org.gongkai.page.QrCode;
import org.gongkai.request.FilingReceipt;

/**
 * 电子回执: the receipt worth keeping. The query code stands on it and in no address.
 *
 * @param receipt what was filed and when it will be answered
 * @param office whom to ask
 * @param printedOn when the page was made
 * @param trackAddress full address of the tracking page with the number, also in the QR code
 * @param qr that address to scan
 */
public record ReceiptPage(
        FilingReceipt receipt, DisclosureOffice office, LocalDate printedOn, String trackAddress, QrCode qr) {}
