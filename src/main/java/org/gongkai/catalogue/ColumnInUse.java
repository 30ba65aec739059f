package org.gongkai.catalogue;

/** 栏目里有没有信息: asked of whoever keeps items, before a column is closed. */
public interface ColumnInUse {

    /** How many items, public or being worked on, are in exactly that column. */
    long itemsIn(ColumnPath path);
}
