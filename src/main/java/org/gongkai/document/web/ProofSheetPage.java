package org.gongkai.document.web;

import java.util.List;
import org.gongkai.document.MaskingFiles;
import org.gongkai.document.ProofAlarm;
import org.gongkai.page.FormErrors;

/** 校核 of one document. @param files attachments of the draft; empty where nothing is worked on; @param mark of the alarm whose form was refused; empty otherwise */
public record ProofSheetPage(
        String number,
        String title,
        List<ProofAlarm> alarms,
        boolean may,
        boolean correctable,
        List<MaskingFiles.File> files,
        String mark,
        String reason,
        String done,
        FormErrors errors) {}
