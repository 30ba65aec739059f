package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.page.SheetRow;

/**
 * 一处查阅场所.
 *
 * @param closedOn Chinese date since when it is closed; empty while it is open
 * @param offers what can be read there
 * @param stand address of the stand's start page; empty where there is none
 * @param apply where to apply to its organ; empty where it takes no requests
 * @param newest what its organ published last
 */
public record PlacePage(
        String name,
        String closedOn,
        List<SheetRow> facts,
        List<String> offers,
        String stand,
        String organ,
        String apply,
        List<ItemRow> newest) {}
