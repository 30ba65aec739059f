package org.gongkai.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The stored organ. Review body and handler are kept only where they differ from what follows from the tree. */
@Entity
@Table(name = "agency")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Organ {

    @Id
    private String code;

    @Version
    private @Nullable Integer version;

    /** Place among its siblings: the order of registration. */
    @Column(insertable = false, updatable = false)
    private long position;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private @Nullable String parent;
    private LocalDate validFrom;

    private String name;
    private String shortName;
    private @Nullable String handledBy;
    private @Nullable String uscc;
    private String letterWord;
    private String duties;
    private String officeName;
    private String officeAddress;
    private String officePostcode;
    private String officeHours;
    private String officePhone;
    private String officeFax;
    private String officeEmail;
    private String officeHead;
    private @Nullable String reviewBody;
    private String court;
    private @Nullable LocalDate validTo;

    protected Organ() {}

    Organ(AgencyCode code, AgencyKind kind, @Nullable String parent, LocalDate validFrom, AgencyDetails details) {
        this.code = code.value();
        this.kind = kind;
        this.parent = parent;
        this.validFrom = validFrom;
        change(details);
    }

    final void change(AgencyDetails details) {
        name = details.name();
        shortName = details.shortName();
        handledBy = details.handledBy();
        uscc = details.uscc();
        letterWord = details.letterWord();
        duties = details.duties();
        officeName = details.office().name();
        officeAddress = details.office().address();
        officePostcode = details.office().postcode();
        officeHours = details.office().hours();
        officePhone = details.office().phone();
        officeFax = details.office().fax();
        officeEmail = details.office().email();
        officeHead = details.office().head();
        reviewBody = details.reviewBody();
        court = details.court();
        validTo = details.validTo();
    }

    /** The general office of a county government is its disclosure office (条例第三条、第四条). */
    void isHandledBy(String office) {
        handledBy = office;
    }

    @Nullable String ownHandler() {
        return handledBy;
    }

    AgencyKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    @Nullable String parent() {
        return parent;
    }

    String name() {
        return name;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The public facts. @param ruledReviewBody the body that follows from the tree, used where none is stored */
    Agency facts(String ruledReviewBody) {
        var self = new AgencyCode(code);
        return new Agency(
                self,
                name,
                shortName,
                kind,
                parent == null ? null : new AgencyCode(parent),
                handledBy == null ? self : new AgencyCode(handledBy),
                uscc,
                letterWord,
                duties,
                new DisclosureOffice(
                        officeName,
                        officeAddress,
                        officePostcode,
                        officeHours,
                        officePhone,
                        officeFax,
                        officeEmail,
                        officeHead),
                reviewBody == null ? ruledReviewBody : reviewBody,
                court,
                validFrom,
                validTo);
    }
}
