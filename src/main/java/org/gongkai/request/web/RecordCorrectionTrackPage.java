package org.gongkai.request.web;

import org.gongkai.page.FormErrors;

/** 查询更正申请. @param ended whether a look has ended by itself */
public record RecordCorrectionTrackPage(String number, FormErrors errors, boolean ended) {}
