package org.gongkai.paper;

import java.util.List;

/**
 * 合订本: papers in one volume, for example an issue of a gazette: a cover, contents with page numbers, then the papers, each on a
 * page of its own.
 *
 * @param name on the cover in red, for example 平乡县人民政府公报
 * @param number below it, for example 2024年第1号（总第1号）
 * @param publisher at the foot of the cover
 * @param date at the foot of the cover, as printed
 * @param sections in order; at least one paper in all
 */
public record Volume(String name, String number, String publisher, String date, List<Section> sections) {

    public Volume {
        sections = List.copyOf(sections);
    }

    /** Papers under one heading of the contents. */
    public record Section(String name, List<OfficialPaper> papers) {
        public Section {
            papers = List.copyOf(papers);
        }
    }

    /** What it is called on one line. */
    public String title() {
        return name + number;
    }
}
