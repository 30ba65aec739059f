package org.gongkai.desk.web.agencies;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;

/** 登记机关. */
public record NewAgencyPage(AgencyForm form, List<Choice> kinds, List<Choice> organs, FormErrors errors) {}
