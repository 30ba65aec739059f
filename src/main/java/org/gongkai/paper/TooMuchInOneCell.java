package org.gongkai.paper;

/** A row of a table is higher than a page. */
final class TooMuchInOneCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchInOneCell() {
        super("表格中有一行的文字超过一页，不能排成 PDF 和 OFD；请缩短文字，或改用 DOCX 格式。");
    }
}
