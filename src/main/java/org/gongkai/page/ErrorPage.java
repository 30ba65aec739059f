package org.gongkai.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that says what went wrong, and where to go from there.
 *
 * @param status HTTP status
 * @param title what happened, in a few words
 * @param sentences why, and what can be done
 * @param ways where to go on
 */
public record ErrorPage(int status, String title, List<String> sentences, List<Link> ways) {

    private static final List<Link> PUBLIC = List.of(
            new Link("首页", "/"),
            new Link("提交政府信息公开申请", "/apply"),
            new Link("查询申请进度", "/track"),
            new Link("网站地图", "/sitemap"));
    private static final List<Link> DESK = List.of(new Link("返回工作台", "/desk"), new Link("公众网站", "/"));

    public ErrorPage {
        sentences = List.copyOf(sentences);
        ways = List.copyOf(ways);
    }

    /**
     * The page for a status.
     *
     * @param detail one Chinese sentence about this very case, shown first; empty for none
     * @param onDesk whether the reader is an official at work
     */
    static ErrorPage of(int status, String detail, boolean onDesk, SiteIdentity site) {
        List<String> usual = usualSentences(status, site);
        List<String> sentences = detail.isEmpty()
                ? usual
                : Stream.concat(Stream.of(detail), usual.stream()).toList();
        return new ErrorPage(status, title(status), sentences, onDesk ? DESK : PUBLIC);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "这个请求无法理解";
            case 401 -> "请先登录";
            case 403 -> "没有办理这件事的权限";
            case 404 -> "没有找到这个页面";
            case 405 -> "这个地址不能这样使用";
            case 410 -> "这个页面已经撤回";
            case 413 -> "上传的文件太大";
            case 422 -> "填写的内容需要改正";
            case 429 -> "操作太频繁，请稍后再试";
            case 503 -> "暂时不能提供服务";
            default -> status >= 500 ? "系统出了故障" : "这个请求没有完成";
        };
    }

    private static List<String> usualSentences(int status, SiteIdentity site) {
        String call = "电话 " + site.phone() + "，电子邮箱 " + site.email() + "。";
        return switch (status) {
            case 401 -> List.of("登录以后再打开这个页面。长时间没有操作会自动退出。");
            case 403 -> List.of("如果停留时间较长，页面可能已经过期：请返回上一页，刷新后重新提交。", "如果确实需要这项权限，请联系本单位的系统管理员。");
            case 404 -> List.of("地址可能输入有误，或者页面已经移走。", "已经公布的信息不会无故删除；要找的内容不在这里，可以从下面的入口查找，也可以联系我们：" + call);
            case 410 -> List.of("撤回的信息不再提供。需要了解原因的，请联系我们：" + call);
            case 413 -> List.of("单个文件不超过 10 MB，一次提交合计不超过 40 MB。请压缩或者分开以后重新上传。");
            case 422 -> List.of("请返回上一页，按提示改正以后重新提交。");
            case 429 -> List.of("为保证所有人都能使用，短时间内的提交次数有限。请过几分钟再试，已经提交成功的申请不受影响。");
            case 503 -> List.of("系统正在启动或者维护，请过几分钟再试。");
            default ->
                status >= 500
                        ? List.of("您提交的内容可能没有保存。请稍后再试；仍然不行的，请联系我们：" + call, "通过邮寄、当面等方式提交申请不受影响，见公开指南。")
                        : List.of("请返回上一页检查后重试。");
        };
    }
}
