package org.gongkai.search.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.page.ChineseDates;
import org.gongkai.page.SheetRow;
import org.gongkai.search.SearchDesk;

/** 检索情况: how far the index is, and what people did not find. */
public record SearchDeskPage(SearchDesk.State state, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public List<SheetRow> facts() {
        List<SheetRow> rows = new ArrayList<>();
        rows.add(SheetRow.of("等待进入索引", state.waiting() + " 条"));
        SearchDesk.Rebuild rebuild = state.rebuild();
        if (rebuild == null) {
            rows.add(SheetRow.of("重建索引", "还没有建立过索引"));
            return rows;
        }
        rows.add(SheetRow.of("最近一次重建", rebuild.wishedBy() + "，" + time(rebuild.wishedAt())));
        Instant started = rebuild.startedAt();
        Instant finished = rebuild.finishedAt();
        Long total = rebuild.total();
        if (finished != null) {
            rows.add(SheetRow.of("结果", "完成于" + time(finished) + "，共 " + rebuild.done() + " 条"));
        } else if (started != null && total != null) {
            rows.add(SheetRow.of("进度", rebuild.done() + " / " + total + " 条"));
        } else {
            rows.add(SheetRow.of("进度", "等待开始"));
        }
        return rows;
    }

    private String time(Instant at) {
        var local = at.atZone(zone);
        return ChineseDates.date(local.toLocalDate()) + " " + TIME.format(local);
    }
}
