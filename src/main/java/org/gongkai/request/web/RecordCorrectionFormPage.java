package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Choice;
import org.gongkai.page.FormErrors;
import org.gongkai.request.AskingRecordCorrection;

/** 要求更正 (第四十一条). */
public record RecordCorrectionFormPage(AskingRecordCorrection.Form typed, List<Choice> agencies, FormErrors errors) {}
