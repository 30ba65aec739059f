package org.gongkai.paper;

/** The fonts that come along (SIL Open Font License 1.1; src/main/resources/fonts). */
enum EmbeddedFont {
    SONG("NotoSerifSC-Regular.ttf", "Noto Serif SC"),
    HEI("NotoSansSC-Medium.ttf", "Noto Sans SC");

    private final String file;
    private final String family;

    EmbeddedFont(String file, String family) {
        this.file = file;
        this.family = family;
    }

    String file() {
        return file;
    }

    String family() {
        return family;
    }
}
