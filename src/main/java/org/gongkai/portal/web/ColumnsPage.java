package org.gongkai.portal.web;

import java.util.List;
import org.gongkai.portal.Columns;

/** 公开目录: the columns that have something to show. */
public record ColumnsPage(List<Columns.Shown> columns) {}
