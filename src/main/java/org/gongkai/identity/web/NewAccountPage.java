package org.gongkai.identity.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 新增账号. */
public record NewAccountPage(AccountForm form, List<Choice> agencies, List<Choice> roles, FormErrors errors) {}
