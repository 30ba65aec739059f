package org.gongkai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.page.NavigationEntry.Place;
import org.jspecify.annotations.Nullable;

/**
 * What every page tells the layout. {@link Frames} makes one; a controller adds what it knows:
 *
 * {@snippet :
 * frames.page("提交申请").crumb("依申请公开", "/apply").serving("《条例》第二十九条")
 * }
 *
 * @param title the page in a few words, without the site's name
 * @param place public site or desk
 * @param crumbs the way from home to here, without home and without this page
 * @param serves the article the page serves, printed small on every screen of the desk; null for none
 * @param column 栏目 for the meta tags
 * @param article what the article tags say; null where the page is not an article
 * @param site identity of the site
 * @param person who is signed in; null for the public
 * @param navigation entries this reader sees
 * @param path address of this page
 * @param display size and colour scheme
 * @param assets prefix of static files with their version, e.g. {@code /assets/3f9a12}
 * @param csrf the hidden field of staff forms, fetched only by a page that has a form; gives null where there is none
 * @param indexed whether search engines may keep the page
 * @param refused whether a form on it was refused; the title then begins with 错误
 * @param wide whether the page uses the whole width (tables of the desk, report tables)
 * @param scripts names of script files below {@code static/}, deferred; on public pages only by decision
 * @param lesson 新手提示 for a reader who wants them; null for none
 */
public record Frame(
        String title,
        Place place,
        List<Link> crumbs,
        @Nullable String serves,
        Column column,
        @Nullable Article article,
        SiteIdentity site,
        SignedIn.@Nullable Person person,
        List<NavigationEntry> navigation,
        String path,
        Display display,
        String assets,
        Supplier<@Nullable CsrfField> csrf,
        boolean indexed,
        boolean refused,
        boolean wide,
        List<String> scripts,
        ScreenLessons.@Nullable Lesson lesson) {

    /**
     * 栏目: the column a page belongs to, for the tags ColumnName, ColumnDescription, ColumnKeywords, ColumnType.
     *
     * @param type one of 概况信息, 政务动态, 政策文件, 通知公告, 办事服务, 咨询投诉, 征集调查, 信息公开目录
     */
    public record Column(String name, String description, String keywords, String type) {}

    /**
     * 文章: what the tags ArticleTitle, PubDate, ContentSource say.
     *
     * @param publishedAt {@code YYYY-MM-DD HH:MM}
     */
    public record Article(String title, String publishedAt, String source) {}

    public Frame {
        crumbs = List.copyOf(crumbs);
        navigation = List.copyOf(navigation);
        scripts = List.copyOf(scripts);
    }

    /** One more step of the breadcrumb, from home towards this page. */
    public Frame crumb(String label, String href) {
        List<Link> longer = new ArrayList<>(crumbs);
        longer.add(new Link(label, href));
        return with(longer, serves, column, article, indexed, refused, wide, scripts);
    }

    /** Names the article the page serves, e.g. {@code 《条例》第三十三条}. */
    public Frame serving(String articleOfLaw) {
        return with(crumbs, articleOfLaw, column, article, indexed, refused, wide, scripts);
    }

    public Frame column(String name, String description, String keywords, String type) {
        Column newColumn = new Column(name, description, keywords, type);
        return with(crumbs, serves, newColumn, article, indexed, refused, wide, scripts);
    }

    public Frame article(String articleTitle, String publishedAt, String source) {
        Article newArticle = new Article(articleTitle, publishedAt, source);
        return with(crumbs, serves, column, newArticle, indexed, refused, wide, scripts);
    }

    /** Asks search engines not to keep the page: receipts, progress, anything about one person. */
    public Frame unlisted() {
        return with(crumbs, serves, column, article, false, refused, wide, scripts);
    }

    /** The title begins with 错误 when the form was refused, so that a screen reader says so first. */
    public Frame refusedIf(FormErrors errors) {
        return with(crumbs, serves, column, article, indexed, !errors.isEmpty(), wide, scripts);
    }

    /** Uses the whole width of the window. */
    public Frame wide(boolean whole) {
        return with(crumbs, serves, column, article, indexed, refused, whole, scripts);
    }

    /** Loads a script of {@code static/}, deferred; on public pages only by decision (0011). */
    public Frame script(String file) {
        List<String> longer = new ArrayList<>(scripts);
        longer.add(file);
        return with(crumbs, serves, column, article, indexed, refused, wide, longer);
    }

    /** Address of a static file with its version: {@code asset("img/icon.svg")}. */
    public String asset(String file) {
        return assets + "/" + file;
    }

    /** Whether the page is shown on a screen in a hall. */
    public boolean inHall() {
        return display.kiosk() && !onDesk();
    }

    /** How long nobody may touch a page in a hall before it is cleared; longer where somebody writes. */
    public int idleSeconds() {
        return path.startsWith("/apply") || path.startsWith("/letters") ? 600 : 180;
    }

    public boolean onDesk() {
        return place == Place.DESK;
    }

    /** Whether the entry is the one this page lies under: the longest address that begins this page's. */
    public boolean isCurrent(NavigationEntry entry) {
        return matches(entry.href())
                && navigation.stream()
                        .map(NavigationEntry::href)
                        .noneMatch(href -> href.length() > entry.href().length() && matches(href));
    }

    private boolean matches(String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private Frame with(
            List<Link> newCrumbs,
            @Nullable String newServes,
            Column newColumn,
            @Nullable Article newArticle,
            boolean newIndexed,
            boolean newRefused,
            boolean newWide,
            List<String> newScripts) {
        return new Frame(
                title,
                place,
                newCrumbs,
                newServes,
                newColumn,
                newArticle,
                site,
                person,
                navigation,
                path,
                display,
                assets,
                csrf,
                newIndexed,
                newRefused,
                newWide,
                newScripts,
                lesson);
    }
}
