package org.gongkai.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 网站标识: what the footer and the meta tags of every page must say about the site (R-46; law.md §6.2).
 *
 * @param name SiteName, 网站名称, also the masthead
 * @param domain SiteDomain, without scheme
 * @param idCode SiteIDCode, 政府网站标识码, ten digits
 * @param sponsor 主办单位
 * @param operator 承办单位
 * @param icp ICP 备案号; empty while there is none
 * @param policeRecord 公安备案号; empty while there is none
 * @param phone telephone of the site's editors
 * @param email mail of the site's editors, where wrong pages are reported (网站纠错)
 * @param demonstration whether the demonstration line stands above every page
 * @param training whether this is the training county, with data of its own that can be reset
 */
@ConfigurationProperties("gongkai.site")
public record SiteIdentity(
        @DefaultValue("平乡县人民政府") String name,
        @DefaultValue("pingxiang.example") String domain,
        @DefaultValue("0000000000") String idCode,
        @DefaultValue("平乡县人民政府办公室") String sponsor,
        @DefaultValue("平乡县人民政府办公室政务公开股") String operator,
        @DefaultValue("") String icp,
        @DefaultValue("") String policeRecord,
        @DefaultValue("0319-0000000") String phone,
        @DefaultValue("gongkai@pingxiang.example") String email,
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("false") boolean training) {

    /** Address of the site with scheme, for sitemaps and receipts; {@code path} begins with a slash. */
    public String absolute(String path) {
        return "https://" + domain + path;
    }
}
