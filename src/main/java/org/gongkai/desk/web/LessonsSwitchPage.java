package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.ScreenLessons.Lesson;

/** 新手提示: the switch, and every lesson to read through or to print. */
public record LessonsSwitchPage(boolean on, List<Lesson> lessons) {}
