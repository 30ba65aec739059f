package org.gongkai.dialogue;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;

/** 公开的问答: holds nothing of the writer. */
public record PublishedLetter(
        LetterNumber number,
        LetterKind kind,
        AgencyCode agency,
        String agencyName,
        LocalDate receivedOn,
        LocalDate answeredOn,
        LocalDate publishedOn,
        PublicVersion version) {}
