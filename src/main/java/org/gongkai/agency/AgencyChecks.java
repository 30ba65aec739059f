package org.gongkai.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against an entry about an organ, all at once. */
@Component
class AgencyChecks {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 ()（）、/;；,，转—-]{5,59}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Organs organs;

    AgencyChecks(Organs organs) {
        this.organs = organs;
    }

    List<Problem> reasonsAgainst(AgencyRegistration wanted) {
        List<Problem> problems = new ArrayList<>();
        Optional<AgencyCode> code = AgencyCode.parse(wanted.code());
        if (code.isEmpty()) {
            problems.add(new Problem("code", "机关代码由 2 至 20 个小写字母和数字组成，以字母开头，例如 fgj。"));
        } else if (organs.findById(wanted.code()).isPresent()) {
            problems.add(new Problem("code", "机关代码“" + wanted.code() + "”已经登记过；代码不能重复使用，请换一个。"));
        }
        parent(wanted.kind(), wanted.parent()).ifPresent(problems::add);
        problems.addAll(details(wanted.code(), wanted.kind(), wanted.details()));
        if (wanted.details().validTo() != null && wanted.details().validTo().isBefore(wanted.validFrom())) {
            problems.add(new Problem("validTo", "撤销日期不能早于设立日期。"));
        }
        return problems;
    }

    List<Problem> reasonsAgainst(Organ organ, AgencyDetails wanted) {
        List<Problem> problems = new ArrayList<>(details(organ.code(), organ.kind(), wanted));
        if (wanted.validTo() != null && wanted.validTo().isBefore(organ.validFrom())) {
            problems.add(new Problem("validTo", "撤销日期不能早于设立日期。"));
        }
        return problems;
    }

    private Optional<Problem> parent(AgencyKind kind, @Nullable String parent) {
        if (kind == AgencyKind.COUNTY_GOVERNMENT) {
            return parent == null ? Optional.empty() : problem("parent", "县级人民政府在机关树的最上层，不填上级机关。");
        }
        if (parent == null) {
            return problem("parent", "请选择上级机关。");
        }
        return organs.findById(parent).isPresent()
                ? Optional.empty()
                : problem("parent", "上级机关“" + parent + "”没有登记，请先登记它。");
    }

    private List<Problem> details(String code, AgencyKind kind, AgencyDetails d) {
        List<Problem> problems = new ArrayList<>();
        required(problems, "name", "机关名称", d.name());
        required(problems, "shortName", "机关简称", d.shortName());
        if (!d.name().isEmpty() && nameIsTaken(code, d.name())) {
            problems.add(new Problem("name", "已有现存机关叫“" + d.name() + "”，请核对名称。"));
        }
        if (d.handledBy() != null && organs.findById(d.handledBy()).isEmpty()) {
            problems.add(new Problem("handledBy", "承办机关“" + d.handledBy() + "”没有登记，请先登记它。"));
        }
        if (d.uscc() != null && !UnifiedSocialCreditCode.isRight(d.uscc())) {
            problems.add(new Problem("uscc", "统一社会信用代码应为 18 位，且校验位正确；请对照登记证书核对。"));
        }
        office(problems, kind, d.office());
        if (kind.takesRequests()) { // what replies and the guide must name (条例第十二条, R-27, R-48)
            required(problems, "letterWord", "机关代字", d.letterWord());
            required(problems, "court", "管辖法院", d.court());
            if (kind == AgencyKind.COUNTY_GOVERNMENT) {
                required(problems, "reviewBody", "行政复议机关（设区的市人民政府）", d.reviewBody());
            }
        }
        return problems;
    }

    private static void office(List<Problem> problems, AgencyKind kind, DisclosureOffice office) {
        if (kind.takesRequests()) {
            required(problems, "office.name", "公开工作机构名称", office.name());
            required(problems, "office.address", "办公地址", office.address());
            required(problems, "office.hours", "办公时间", office.hours());
            required(problems, "office.phone", "联系电话", office.phone());
            required(problems, "office.fax", "传真号码", office.fax());
            required(problems, "office.email", "互联网联系方式（电子邮箱）", office.email());
        }
        shaped(problems, "office.postcode", office.postcode(), POSTCODE, "邮政编码应为 6 位数字，例如 054500。");
        shaped(problems, "office.phone", office.phone(), PHONE, "联系电话应带区号，例如 0319-5550000。");
        shaped(problems, "office.fax", office.fax(), PHONE, "传真号码应带区号，例如 0319-5550001。");
        shaped(problems, "office.email", office.email(), EMAIL, "电子邮箱的写法不对，例如 office@example.gov.cn。");
    }

    private boolean nameIsTaken(String code, String name) {
        return organs.existsByNameAndValidToIsNullAndCodeNot(name, code);
    }

    private static void required(List<Problem> problems, String field, String label, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            problems.add(new Problem(field, "请填写" + label + "。"));
        }
    }

    private static void shaped(List<Problem> problems, String field, String value, Pattern shape, String message) {
        if (!value.isEmpty() && !shape.matcher(value).matches()) {
            problems.add(new Problem(field, message));
        }
    }

    private static Optional<Problem> problem(String field, String message) {
        return Optional.of(new Problem(field, message));
    }
}
