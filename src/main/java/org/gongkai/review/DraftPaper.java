package org.gongkai.review;

/** 送审文稿: one file handed in for review. @param name as the drafter knows it, with its ending */
public record DraftPaper(String name, byte[] content) {}
