package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.QrCode;
import org.gongkai.page.SheetRow;

/**
 * 大厅终端的首页: what can be done at the stand.
 *
 * @param tiles what a finger touches
 * @param address of the site, with its QR code, to go on at home
 * @param office whom to ask; empty before any organ is registered
 */
public record KioskPage(List<Tile> tiles, String address, QrCode qrCode, List<SheetRow> office) {

    /** One thing to do. */
    public record Tile(String name, String words, String href) {}
}
