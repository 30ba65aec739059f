package org.gongkai.paper;

/** A font that should come along is not there: PDF and OFD cannot be made, DOCX can. */
final class MissingFont extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingFont(EmbeddedFont font) {
        super("程序中缺少字体文件 fonts/" + font.file() + "，不能生成 PDF 和 OFD；请重新构建程序，或改用 DOCX 格式。");
    }
}
