package org.gongkai.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sort of page was read. */
public enum VisitKind {
    HOME("首页", "/|/kiosk"),
    DOCUMENT("信息页", "/documents/([a-z0-9-]+)"),
    DOWNLOAD("下载", "/documents/.+|/gazette/.+\\.(pdf|ofd)|/open-data/.+|/lists/.+|/guide/form\\.html"),
    SEARCH("检索和政策库", "/search|/documents"),
    COLUMN("目录和栏目", "/columns(/.*)?"),
    AGENCY("机关", "/agencies(/.*)?"),
    GAZETTE("政府公报", "/gazette(/.*)?"),
    REPORT("年度报告", "/reports(/.*)?"),
    APPLY("申请和查询", "/(apply|track)(/.*)?"),
    LETTER("互动交流", "/letters(/.*)?"),
    OTHER("其他网页", "/(guide|rules|sitemap|open-data)(/.*)?");

    private final String label;
    private final Pattern path;

    VisitKind(String label, String path) {
        this.label = label;
        this.path = Pattern.compile(path);
    }

    public String label() {
        return label;
    }

    /** What a path is; empty for what is not counted: styles, feeds, data interfaces, the desk. */
    static Optional<VisitKind> of(String path) {
        for (VisitKind kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The number in the address of a document's page; empty for any other. */
    static Optional<String> document(String path) {
        Matcher matcher = DOCUMENT.path.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
