package org.gongkai.desk.web;

import java.util.List;
import org.gongkai.page.Download;
import org.gongkai.request.ReplyLetter;

/** 办理过程文书: a letter of the procedure, to be printed. */
public record NoticePage(ReplyLetter letter, String back, List<Download> downloads) {}
