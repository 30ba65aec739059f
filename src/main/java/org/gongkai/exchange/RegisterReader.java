package org.gongkai.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.agency.Agencies;
import org.gongkai.agency.Agency;
import org.gongkai.agency.AgencyCode;
import org.gongkai.remedy.OldRemedy;
import org.gongkai.request.DeliveryManner;
import org.gongkai.request.OldCase;
import org.gongkai.statute.ApplicantKind;
import org.gongkai.statute.Disposition;
import org.gongkai.statute.SubType;
import org.gongkai.statute.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 一行台账: what a row says, as a case; or everything that is wrong with it at once. */
@Component
class RegisterReader {

    private static final int MOST_EXTENSION = 20;
    private static final Pattern YES = Pattern.compile("(?i)是|有|√|✓|y|yes|已?延期(答复)?|已?延长(答复期限)?|1");
    private static final Pattern NO = Pattern.compile("(?i)[否无未×✗n0]|no|未延期|不延期|未延长");
    private static final Pattern DAYS = Pattern.compile("(?:延期|延长)?(\\d{1,2})(?:个?工作日|天|日)?");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d+");

    private final Agencies agencies;

    RegisterReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What was read. @param old null where something is wrong */
    record Read(@Nullable OldCase old, List<OldRemedy> remedies, List<String> problems, List<String> notes) {}

    /**
     * Reads.
     *
     * @param file name of the file, which becomes part of the source
     * @param organ the organ of rows that name none; null for none
     */
    Read read(RegisterRow row, String file, @Nullable AgencyCode organ) {
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Optional<AgencyCode> asked = organ(row, organ, problems);
        LocalDate received = needed(row, RegisterColumn.RECEIVED, problems);
        Optional<Way> way =
                oneOf(row, RegisterColumn.WAY, RegisterWords.way(row.value(RegisterColumn.WAY)), ways(), problems);
        Optional<ApplicantKind> kind =
                oneOf(row, RegisterColumn.KIND, RegisterWords.kind(row.value(RegisterColumn.KIND)), kinds(), problems);
        if (!row.has(RegisterColumn.CONTENT)) {
            problems.add("缺“" + RegisterColumn.CONTENT.head() + "”。");
        }
        if (ROUNDED.matcher(row.value(RegisterColumn.PROOF)).matches()) {
            problems.add("证件号码被表格软件改成了“" + row.value(RegisterColumn.PROOF) + "”，请把该列设为文本后重新填写，或者留空。");
        }
        OldCase.Correction correction = correction(row, problems);
        OldCase.Extension extension = extension(row, problems, notes);
        OldCase.Decision decision = decision(row, problems);
        OldCase.Served served = served(row, notes, problems);
        if (served != null && decision != null && !isAnswer(decision)) {
            notes.add("没有答复书，送达日期没有导入。");
        }
        List<OldRemedy> remedies = RegisterRemedies.of(row, (column, to) -> day(row, column, to), problems);
        LocalDate submitted = day(row, RegisterColumn.SUBMITTED, problems);
        LocalDate archived = day(row, RegisterColumn.ARCHIVED, problems);
        if (!problems.isEmpty() || asked.isEmpty() || received == null || way.isEmpty() || kind.isEmpty()) {
            return new Read(null, remedies, problems, notes);
        }
        OldCase old = new OldCase(
                asked.get(),
                source(row, file),
                submitted,
                received,
                way.get(),
                kind.get(),
                row.value(RegisterColumn.APPLICANT),
                row.value(RegisterColumn.PROOF),
                row.value(RegisterColumn.PHONE),
                row.value(RegisterColumn.EMAIL),
                row.value(RegisterColumn.ADDRESS),
                row.value(RegisterColumn.CONTENT),
                row.value(RegisterColumn.PURPOSE),
                correction,
                extension,
                decision,
                served,
                archived,
                row.value(RegisterColumn.ARCHIVE));
        return new Read(old, remedies, problems, notes);
    }

    /** Which organ a row belongs to, without looking at the rest; empty where it names none that is known. */
    Optional<AgencyCode> organ(RegisterRow row, @Nullable AgencyCode otherwise) {
        String said = row.value(RegisterColumn.AGENCY);
        return said.isEmpty()
                ? Optional.ofNullable(otherwise)
                : agencies.all().stream()
                        .filter(agency -> agency.code().value().equals(said)
                                || agency.name().equals(said)
                                || agency.shortName().equals(said))
                        .map(Agency::code)
                        .findFirst();
    }

    private Optional<AgencyCode> organ(RegisterRow row, @Nullable AgencyCode otherwise, List<String> problems) {
        Optional<AgencyCode> organ = organ(row, otherwise);
        if (organ.isEmpty()) {
            problems.add(
                    row.has(RegisterColumn.AGENCY)
                            ? "没有名称或者代码是“" + row.value(RegisterColumn.AGENCY) + "”的机关。"
                            : "没有写“" + RegisterColumn.AGENCY.head() + "”，也没有指定是哪个机关的台账。");
        }
        return organ;
    }

    private static String source(RegisterRow row, String file) {
        String number = row.value(RegisterColumn.NUMBER);
        return "“" + file + "”" + row.place() + (number.isEmpty() ? "" : "（原编号" + number + "）");
    }

    private static OldCase.@Nullable Correction correction(RegisterRow row, List<String> problems) {
        LocalDate asked = day(row, RegisterColumn.CORRECTION_ASKED, problems);
        LocalDate until = day(row, RegisterColumn.CORRECTION_UNTIL, problems);
        LocalDate corrected = day(row, RegisterColumn.CORRECTED, problems);
        if (asked == null) {
            if (corrected != null) {
                problems.add("写了“" + RegisterColumn.CORRECTED.head() + "”，没有写“" + RegisterColumn.CORRECTION_ASKED.head()
                        + "”。");
            }
            return null;
        }
        if (until == null && corrected == null) {
            problems.add("写了“" + RegisterColumn.CORRECTION_ASKED.head() + "”，请写“"
                    + RegisterColumn.CORRECTION_UNTIL.head() + "”或者“" + RegisterColumn.CORRECTED.head() + "”。");
            return null;
        }
        // a correction the office took as one came in time, whatever the last day was
        return new OldCase.Correction(
                asked, until == null ? java.util.Objects.requireNonNull(corrected) : until, corrected);
    }

    private static OldCase.@Nullable Extension extension(RegisterRow row, List<String> problems, List<String> notes) {
        String said = RegisterWords.plain(row.value(RegisterColumn.EXTENDED));
        LocalDate on = day(row, RegisterColumn.EXTENDED_ON, problems);
        Optional<LocalDate> saidDay = RegisterDates.day(said);
        Matcher days = DAYS.matcher(said);
        boolean yes = YES.matcher(said).matches();
        int workdays = MOST_EXTENSION;
        if (saidDay.isPresent()) {
            on = on == null ? saidDay.get() : on;
            yes = true;
        } else if (!yes && days.matches() && !said.equals("0")) {
            workdays = Integer.parseInt(days.group(1));
            yes = true;
        } else if (!said.isEmpty() && !yes && !NO.matcher(said).matches()) {
            problems.add("“" + RegisterColumn.EXTENDED.head() + "”请写是、否、延期的工作日数或者日期，现在是“" + said + "”。");
        }
        String written = RegisterWords.plain(row.value(RegisterColumn.EXTENDED_DAYS));
        Matcher writtenDays = DAYS.matcher(written);
        if (!written.isEmpty() && writtenDays.matches()) {
            workdays = Integer.parseInt(writtenDays.group(1));
        } else if (!written.isEmpty()) {
            problems.add("“" + RegisterColumn.EXTENDED_DAYS.head() + "”应是1至20的数，现在是“" + written + "”。");
        }
        if (!yes && (said.isEmpty() ? on == null : NO.matcher(said).matches())) {
            return null;
        }
        if (workdays < 1 || workdays > MOST_EXTENSION) {
            problems.add("延期最长20个工作日（第三十三条第二款），现在是" + workdays + "。");
        }
        if (on == null) {
            notes.add("没有延期日期，按期限最后一日告知延期计。");
        }
        return new OldCase.Extension(on, workdays);
    }

    private static OldCase.@Nullable Decision decision(RegisterRow row, List<String> problems) {
        String said = row.value(RegisterColumn.RESULT);
        LocalDate on = day(row, RegisterColumn.REPLIED, problems);
        if (!row.has(RegisterColumn.REPLIED) && (said.isEmpty() || RegisterWords.open(said))) {
            return null;
        }
        if (said.isEmpty() || !row.has(RegisterColumn.REPLIED)) {
            problems.add(
                    said.isEmpty()
                            ? "有“" + RegisterColumn.REPLIED.head() + "”，没有“" + RegisterColumn.RESULT.head() + "”。"
                            : "有“" + RegisterColumn.RESULT.head() + "”，没有“" + RegisterColumn.REPLIED.head()
                                    + "”；还没有办结的，结果请留空。");
            return null;
        }
        if (on == null) {
            return null; // said already
        }
        Optional<RegisterWords.Meant> meant =
                RegisterWords.result(said, row.value(RegisterColumn.REASON), on.getYear());
        if (meant.isEmpty()) {
            problems.add("答复结果“" + said + "”看不出计入年报哪一项，" + choices(said) + "。");
            return null;
        }
        String reason = row.value(RegisterColumn.REASON);
        return new OldCase.Decision(
                on,
                meant.get().disposition(),
                meant.get().subType(),
                row.value(RegisterColumn.LETTER),
                said + (reason.isEmpty() ? "" : "；" + reason));
    }

    private static boolean isAnswer(OldCase.Decision decision) {
        return decision.disposition().group() != Disposition.Group.OTHER && decision.subType() != SubType.WITHDRAWN;
    }

    private static OldCase.@Nullable Served served(RegisterRow row, List<String> notes, List<String> problems) {
        LocalDate on = day(row, RegisterColumn.SERVED, problems);
        if (on == null) {
            return null;
        }
        Optional<DeliveryManner> manner = RegisterWords.manner(row.value(RegisterColumn.MANNER));
        if (manner.isEmpty()) {
            notes.add(
                    row.has(RegisterColumn.MANNER)
                            ? "不认识送达方式“" + row.value(RegisterColumn.MANNER) + "”，送达日期没有导入。"
                            : "没有送达方式，送达日期没有导入。");
            return null;
        }
        return new OldCase.Served(on, manner.get());
    }

    private static <T> Optional<T> oneOf(
            RegisterRow row, RegisterColumn column, Optional<T> read, String choices, List<String> problems) {
        if (read.isEmpty()) {
            problems.add(
                    row.has(column)
                            ? "不认识" + column.head() + "“" + row.value(column) + "”，请写成：" + choices + "。"
                            : "缺“" + column.head() + "”。");
        }
        return read;
    }

    private static @Nullable LocalDate needed(RegisterRow row, RegisterColumn column, List<String> problems) {
        if (!row.has(column)) {
            problems.add("缺“" + column.head() + "”。");
        }
        return day(row, column, problems);
    }

    private static @Nullable LocalDate day(RegisterRow row, RegisterColumn column, List<String> problems) {
        String said = row.value(column);
        if (said.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = RegisterDates.day(said);
        if (day.isEmpty()) {
            problems.add(column.head() + "“" + said + "”不是日期，请写成2024-03-05的样子。");
        }
        return day.orElse(null);
    }

    private static String ways() {
        return Arrays.stream(Way.values()).map(Way::label).collect(Collectors.joining("、"));
    }

    private static String kinds() {
        return Arrays.stream(ApplicantKind.values())
                .map(ApplicantKind::fullLabel)
                .collect(Collectors.joining("、"));
    }

    /** What it could be: the kinds of the group it names, else where all of them stand. */
    private static String choices(String said) {
        String plain = RegisterWords.plain(said);
        return Arrays.stream(Disposition.Group.values())
                .filter(group -> plain.contains(group.label()))
                .findFirst()
                .map(group -> "请写明是哪一种："
                        + Arrays.stream(Disposition.values())
                                .filter(disposition -> disposition.group() == group)
                                .map(Disposition::label)
                                .collect(Collectors.joining("、")))
                .orElse("请照样表的填写说明写明是哪一种");
    }
}
