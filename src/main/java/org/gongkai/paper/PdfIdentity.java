package org.gongkai.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF/A says of itself: language, title, colours, and that it is PDF/A-2a. It names no person and no time of making. */
final class PdfIdentity {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PdfIdentity() {}

    static void put(PDDocument document, OfficialPaper paper) throws IOException {
        document.setVersion(1.7f);
        put(document, paper.name(), paper.issuer(), "A");
        PDViewerPreferences viewing = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewing.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewing);
        CRC32 digest = new CRC32();
        CleanText.texts(paper).forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        document.setDocumentId(digest.getValue());
    }

    /** @param conformance A for tagged files, B for others */
    static void put(PDDocument document, String title, String creator, String conformance) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, creator, conformance).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        colours.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(colours);
    }

    private static String xmp(String title, String creator, String conformance) {
        String author = creator.isEmpty()
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + XmlText.escape(creator) + "</rdf:li></rdf:Seq></dc:creator>";
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>" + conformance + "</pdfaid:conformance>"
                + "<dc:format>application/pdf</dc:format>"
                + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + XmlText.escape(title)
                + "</rdf:li></rdf:Alt></dc:title>" + author
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }
}
