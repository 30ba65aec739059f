package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.agency.AgencyCode;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;

/**
 * 台账记载: a request as the register of an office has it, from before this program. A text that is not known is the empty string.
 *
 * @param agency the organ asked
 * @param source where it stands: file and row, with the number it has there
 * @param submittedOn the day it was handed in or sent; null where the register has only the day of receipt
 * @param receivedOn 收到申请之日, as the office counted it
 * @param name of the applicant
 * @param content 申请内容
 * @param decision null while it is open
 * @param served null where the register does not say
 * @param archivedOn null where the register does not say: the file counts as closed with the last thing that happened
 */
public record OldCase(
        AgencyCode agency,
        String source,
        @Nullable LocalDate submittedOn,
        LocalDate receivedOn,
        Way way,
        ApplicantKind kind,
        String name,
        String proofNumber,
        String phone,
        String email,
        String address,
        String content,
        String purpose,
        @Nullable Correction correction,
        @Nullable Extension extension,
        @Nullable Decision decision,
        @Nullable Served served,
        @Nullable LocalDate archivedOn,
        String archiveNumber) {

    /** 补正. @param receivedOn null where none came */
    public record Correction(
            LocalDate askedOn, LocalDate until, @Nullable LocalDate receivedOn) {}

    /** 延期. @param on null where the register only says that there was one: then the last day on which it could be told */
    public record Extension(@Nullable LocalDate on, int workdays) {}

    /**
     * 处理结果: exactly one.
     *
     * @param subType which kind where the register says so
     * @param letterNumber 文号, may be empty
     * @param words what the register says
     */
    public record Decision(
            LocalDate on, Disposition disposition, @Nullable SubType subType, String letterNumber, String words) {}

    /** 送达. */
    public record Served(LocalDate on, DeliveryManner manner) {}
}
