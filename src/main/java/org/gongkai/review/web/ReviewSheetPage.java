package org.gongkai.review.web;

import java.util.List;
import org.gongkai.page.SheetRow;

/** 审查表 for the browser's printer. @param rows label and value, in the organ's order */
public record ReviewSheetPage(String name, String agency, List<SheetRow> rows, String back) {}
