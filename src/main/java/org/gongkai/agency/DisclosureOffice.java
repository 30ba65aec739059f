package org.gongkai.agency;

/**
 * 政府信息公开工作机构: the office of an organ that answers for disclosure (条例第四条), with what the guide must tell of it
 * (条例第十二条, R-48). A datum the organ does not have is the empty string.
 *
 * @param name e.g. {@code 平乡县人民政府办公室政务公开股}
 * @param address street address where one can come in person
 * @param postcode six digits
 * @param hours office hours in words
 * @param phone as printed, with area code
 * @param fax as printed
 * @param email address of the office for disclosure matters
 * @param head who leads the office
 */
public record DisclosureOffice(
        String name,
        String address,
        String postcode,
        String hours,
        String phone,
        String fax,
        String email,
        String head) {}
