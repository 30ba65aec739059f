package org.gongkai.portal;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.agency.Agencies;
import org.gongkai.catalogue.StandardField;
import org.gongkai.document.ReadingRooms;
import org.gongkai.page.NavigationEntry;
import org.gongkai.page.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The portal's own entries in the navigation and in the site map. */
@Configuration(proxyBeanMethods = false)
class PublicNavigation {

    @Bean
    NavigationEntry homeEntry() {
        return NavigationEntry.onPublicSite("首页", "/", 0);
    }

    @Bean
    NavigationEntry columnsEntry() {
        return NavigationEntry.onPublicSite("公开目录", "/columns", 10);
    }

    @Bean
    NavigationEntry policiesEntry() {
        return NavigationEntry.onPublicSite("政策文件", "/documents", 20);
    }

    @Bean
    NavigationEntry guideEntry() {
        return NavigationEntry.onPublicSite("公开指南", "/guide", 60);
    }

    @Bean
    NavigationEntry rulesEntry() {
        return NavigationEntry.onPublicSite("公开制度", "/rules", 70);
    }

    @Bean
    NavigationEntry agenciesEntry() {
        return NavigationEntry.onPublicSite("机关", "/agencies", 80);
    }

    @Bean
    @Order(0)
    PublicAddresses portalAddresses() {
        return addresses(
                "政府信息公开",
                Stream.of(
                                PublicAddresses.Address.of("首页", "/"),
                                PublicAddresses.Address.of("政府信息公开目录", "/columns"),
                                PublicAddresses.Address.of("政策文件库", "/documents"),
                                PublicAddresses.Address.of("政府信息公开指南", "/guide"),
                                PublicAddresses.Address.of("政府信息公开申请表（空白）", "/guide/form"),
                                PublicAddresses.Address.of("政府信息公开制度", "/rules"),
                                PublicAddresses.Address.of("公开机关名录", "/agencies"),
                                PublicAddresses.Address.of("开放数据", "/open-data"))
                        .toList());
    }

    @Bean
    @Order(10)
    PublicAddresses agencyAddresses(Agencies agencies) {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "公开机关";
            }

            @Override
            public List<Address> list() {
                return agencies.all().stream()
                        .map(agency -> Address.of(
                                agency.name(), "/agencies/" + agency.code().value()))
                        .toList();
            }
        };
    }

    @Bean
    @Order(15)
    PublicAddresses placeAddresses(ReadingRooms rooms) {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "政府信息查阅场所";
            }

            @Override
            public List<Address> list() {
                return Stream.concat(
                                Stream.of(Address.of("政府信息查阅场所", "/places")),
                                rooms.open().stream().map(room -> Address.of(room.name(), "/places/" + room.code())))
                        .toList();
            }
        };
    }

    @Bean
    @Order(20)
    PublicAddresses columnAddresses(Columns columns) {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return "公开目录";
            }

            @Override
            public List<Address> list() {
                return Stream.concat(
                                all(columns.under(null))
                                        .filter(shown -> shown.href().startsWith("/columns/")
                                                || shown.href().equals("/standards"))
                                        .map(shown -> Address.of(shown.column().name(), shown.href())),
                                StandardField.all().stream()
                                        .map(field ->
                                                Address.of(field.name() + "标准目录", "/standards/" + field.number())))
                        .toList();
            }

            private Stream<Columns.Shown> all(List<Columns.Shown> shown) {
                return shown.stream().flatMap(one -> Stream.concat(Stream.of(one), all(one.below())));
            }
        };
    }

    private static PublicAddresses addresses(String heading, List<PublicAddresses.Address> addresses) {
        return new PublicAddresses() {
            @Override
            public String heading() {
                return heading;
            }

            @Override
            public List<Address> list() {
                return addresses;
            }
        };
    }
}
