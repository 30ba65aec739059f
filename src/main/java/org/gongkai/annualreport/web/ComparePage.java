package org.gongkai.annualreport.web;

import java.util.List;
import org.gongkai.page.Choice;

/**
 * 比较: one figure over the organs of a year, and over the years of an organ.
 *
 * @param organs whose figure of the year is not zero or not known
 * @param unknown sentences about figures that are not known
 */
public record ComparePage(
        List<Choice> years,
        String year,
        List<Choice> figures,
        String figure,
        List<Choice> organChoices,
        String organ,
        List<Bars> charts,
        List<String> unknown) {}
