package org.gongkai.paper;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of a page as it is shown, in points: its crop box, turned as the page is. */
record PageSize(double width, double height) {

    static PageSize of(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        return lying ? new PageSize(box.getHeight(), box.getWidth()) : new PageSize(box.getWidth(), box.getHeight());
    }
}
