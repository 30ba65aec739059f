package org.gongkai.document;

import static org.gongkai.page.ExportedTable.text;

import java.util.function.Consumer;
import org.gongkai.page.ExportedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 查阅点 in the full export. */
@Component
class PlacesExported implements ExportedTable {

    private final ReadingRooms rooms;

    PlacesExported(ReadingRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String description() {
        return """
                ## places.jsonl 政府信息查阅场所
                `code` 代号（网址 /places/{code}）· `kind` 类别（HALL 政务服务场所, ARCHIVE 档案馆, LIBRARY 图书馆）· `name` 名称 · `agency` 所属机关代码 ·
                `address` 地址 · `hours` 开放时间 · `phone` 电话 · `offers` 可以查什么 · `stand` 有没有查询终端 · `closedOn` 停用日期
                """;
    }

    @Override
    public void each(@Nullable String agency, Consumer<ObjectNode> reader) {
        rooms.all().stream()
                .filter(room -> agency == null || agency.equals(room.agency().value()))
                .map(PlacesExported::json)
                .forEach(reader);
    }

    private static ObjectNode json(ReadingRoom room) {
        return ExportedTable.row()
                .put("code", room.code())
                .put("kind", room.place().name())
                .put("name", room.name())
                .put("agency", room.agency().value())
                .put("address", room.address())
                .put("hours", room.hours())
                .put("phone", room.phone())
                .put("offers", room.offers())
                .put("stand", room.stand())
                .put("closedOn", text(room.closedOn()));
    }
}
