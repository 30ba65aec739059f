package org.gongkai.statute;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.statute.ReplyContent.ThirdPartyOpinion;

/** 答复审核: what the law has against a draft reply (REG 15, 32, 36–39; ). */
public final class ReplyRules {

    private ReplyRules() {}

    /** Every reason against issuing this reply, one Chinese sentence with its rule each; empty when there is none. */
    public static List<String> reasonsAgainst(ReplyContent reply) {
        List<String> reasons = new ArrayList<>();
        Disposition disposition = reply.disposition();
        if (!disposition.inForceOn(reply.on())) {
            reasons.add("“" + disposition.label() + "”自" + disposition.validFrom() + "起才可作出（R-18）");
        }
        for (Particular particular : disposition.particulars()) {
            if (!reply.says(particular)) {
                reasons.add("请填写“" + particular.label() + "”：" + particular.help() + "（R-18）");
            }
        }
        checkGrounds(reply, reasons);
        checkSubTypes(reply, reasons);
        checkThirdParty(reply, reasons);
        return reasons;
    }

    // 第三十六条第（三）项、第三十七条: withheld in whole or part needs its ground
    private static void checkGrounds(ReplyContent reply, List<String> reasons) {
        Disposition disposition = reply.disposition();
        if (disposition == Disposition.P && reply.grounds().isEmpty()) {
            reasons.add("部分公开应当至少选择一项不予公开的理由（R-19）");
        }
        disposition
                .ground()
                .filter(own -> disposition.withholds() && !reply.grounds().contains(own))
                .ifPresent(own -> reasons.add("“" + disposition.label() + "”应当以“" + own.label() + "”为理由（R-19）"));
    }

    private static void checkSubTypes(ReplyContent reply, List<String> reasons) {
        Disposition disposition = reply.disposition();
        requireKind(reply, disposition, disposition.needsSubType(), reasons);
        if (disposition == Disposition.P) {
            // the withheld part of a partial disclosure is as specific as a refusal
            for (Ground ground : reply.grounds()) {
                ground.disposition().ifPresent(whole -> requireKind(reply, whole, whole.needsSubType(), reasons));
            }
        }
        for (SubType type : reply.subTypes()) {
            boolean fits = type.disposition() == disposition
                    || reply.grounds().stream()
                            .anyMatch(ground -> ground.disposition()
                                    .filter(type.disposition()::equals)
                                    .isPresent());
            if (!fits) {
                reasons.add("“" + type.label() + "”不是所选处理决定的情形（R-19）");
            }
        }
    }

    private static void requireKind(ReplyContent reply, Disposition of, boolean needed, List<String> reasons) {
        if (needed && of.subTypes().stream().noneMatch(reply.subTypes()::contains)) {
            String kinds =
                    String.join("、", of.subTypes().stream().map(SubType::label).toList());
            reasons.add("“" + of.label() + "”应当指明是哪一类：" + kinds + "（R-19）");
        }
    }

    private static void checkThirdParty(ReplyContent reply, List<String> reasons) {
        Disposition disposition = reply.disposition();
        boolean interestGiven = reply.says(Particular.PUBLIC_INTEREST);
        boolean rightsCited = disposition == Disposition.N4 || reply.grounds().contains(Ground.THIRD_PARTY);
        if (rightsCited && reply.thirdParty() == ThirdPartyOpinion.NOT_ASKED && !interestGiven) {
            reasons.add("以保护第三方合法权益为由不予公开，应当先书面征求第三方意见，或者写明公共利益考虑（R-19）");
        }
        // 第三十二条: reasonable grounds bind, unless the public interest outweighs them, in writing
        boolean overrules = reply.thirdParty() == ThirdPartyOpinion.REFUSES_WITH_GROUNDS && !rightsCited;
        if (overrules && discloses(disposition) && !interestGiven) {
            reasons.add("第三方不同意公开且有合理理由：应当不予公开，或者写明公共利益理由并书面告知第三方（R-14）");
        }
    }

    private static boolean discloses(Disposition disposition) {
        return disposition == Disposition.D2 || disposition == Disposition.P;
    }
}
