package org.gongkai.page.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.Display;

/** 显示设置: how large and how bright the reader wants the pages. */
public record DisplayPage(Display display, String back) {

    public List<Choice> sizes() {
        return List.of(Choice.of("standard", "标准"), new Choice("large", "大字版", "字号放大三分之一"));
    }

    public List<Choice> schemes() {
        return List.of(Choice.of("auto", "跟随设备"), Choice.of("light", "浅色"), Choice.of("dark", "深色"));
    }

    public String size() {
        return display.cookie().split("\\.", 3)[0];
    }

    public String scheme() {
        return display.cookie().split("\\.", 3)[1];
    }
}
