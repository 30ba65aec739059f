package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.request.ReplyLetter;

/** 办理过程文书: a letter of the procedure, to be printed. @param slip where its slip lies; empty for none */
public record NoticePage(ReplyLetter letter, String slip, String back, List<Download> downloads) {}
