package org.gongkai.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure tree of a tagged PDF: which stretches of which pages each heading, paragraph and cell is made of. */
final class PdfTags {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName PG = COSName.getPDFName("Pg");

    private final PDDocument document;
    private final Tag root;
    private final Map<Tag, COSArray> content = new HashMap<>();
    private final Map<Tag, COSDictionary> elements = new HashMap<>();
    private final List<List<Tag>> parents = new ArrayList<>();
    private PDPage page = new PDPage();

    PdfTags(PDDocument document, Tag root) {
        this.document = document;
        this.root = root;
    }

    void begin(PDPage next) {
        page = next;
        page.setStructParents(parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.add(new ArrayList<>());
    }

    /** The number of the next stretch of this page, which belongs to the tag. */
    int next(Tag tag) {
        List<Tag> onPage = parents.getLast();
        int number = onPage.size();
        onPage.add(tag);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(PG, page.getCOSObject());
        reference.setInt(MCID, number);
        content.computeIfAbsent(tag, t -> new COSArray()).add(reference);
        return number;
    }

    void finish() {
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        tree.setK(element(root, tree.getCOSObject()));
        COSArray numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            COSArray owners = new COSArray();
            parents.get(i).forEach(tag -> owners.add(elements.get(tag)));
            numbers.add(COSInteger.get(i));
            numbers.add(owners);
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        tree.setParentTreeNextKey(parents.size());
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    private COSBase element(Tag tag, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        elements.put(tag, element);
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(tag.role()));
        element.setItem(COSName.P, parent);
        COSArray kids = new COSArray();
        tag.kids().forEach(kid -> kids.add(element(kid, element)));
        COSArray own = content.get(tag);
        if (own != null) {
            own.forEach(kids::add);
        }
        if (kids.size() > 0) {
            element.setItem(COSName.K, kids);
        }
        COSDictionary attributes = attributes(tag);
        if (attributes.size() > 0) {
            attributes.setItem(COSName.O, COSName.getPDFName("Table"));
            element.setItem(COSName.A, attributes);
        }
        return element;
    }

    private static COSDictionary attributes(Tag tag) {
        COSDictionary attributes = new COSDictionary();
        if (!tag.words().isEmpty()) {
            attributes.setString(COSName.getPDFName("Summary"), tag.words());
        }
        Table.Cell cell = tag.cell();
        if (cell != null) {
            if (cell.columns() > 1) {
                attributes.setInt(COSName.getPDFName("ColSpan"), cell.columns());
            }
            if (cell.rows() > 1) {
                attributes.setInt(COSName.getPDFName("RowSpan"), cell.rows());
            }
            if (cell.role() != Table.Role.DATA) {
                attributes.setName("Scope", cell.role() == Table.Role.COLUMN_HEAD ? "Column" : "Row");
            }
        }
        return attributes;
    }
}
