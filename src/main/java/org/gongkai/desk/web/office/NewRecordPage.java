package org.gongkai.desk.web.office;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 登记更正申请. */
public record NewRecordPage(List<Choice> agencies, List<Choice> ways, Typing typed, String today, FormErrors errors) {}
