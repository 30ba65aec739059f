package org.gongkai.portal.web;

import java.util.List;

/** 标准目录的一项 with its items, the newest first. */
public record StandardRowPage(String name, String field, String first, String level, List<ItemRow> items) {}
