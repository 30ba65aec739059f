package org.gongkai.request.web;

import org.gongkai.page.FormErrors;

/** 答复征求意见: number of the consultation and 答复码 are asked for. @param ended whether an earlier look has ended by itself */
public record OpinionAskPage(String letter, FormErrors errors, boolean ended) {}
