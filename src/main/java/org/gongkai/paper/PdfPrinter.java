package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.gongkai.paper.LaidPage.Ink;
import org.jspecify.annotations.Nullable;

/** PDF/A-2a: every character from an embedded font, every stretch of content tagged. */
final class PdfPrinter {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    private final LaidPaper paper;
    private final Fonts fonts;
    private final PDDocument document;
    private final PdfTags tags;
    private final Map<EmbeddedFont, PDType0Font> embedded = new EnumMap<>(EmbeddedFont.class);

    private PdfPrinter(LaidPaper paper, Fonts fonts, PDDocument document) {
        this.paper = paper;
        this.fonts = fonts;
        this.document = document;
        this.tags = new PdfTags(document, paper.root());
    }

    static byte[] print(LaidPaper paper, Fonts fonts) {
        try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            new PdfPrinter(paper, fonts, document).pages();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void pages() throws IOException {
        for (LaidPage laid : paper.pages()) {
            PDPage page = new PDPage(new PDRectangle((float) Measures.PAGE_WIDTH, (float) Measures.PAGE_HEIGHT));
            document.addPage(page);
            tags.begin(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new Sheet(content).print(laid);
            }
        }
        tags.finish();
        bookmarks();
        PdfIdentity.put(document, paper.paper());
    }

    private void bookmarks() {
        if (paper.bookmarks().isEmpty()) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        for (LaidPaper.Bookmark bookmark : paper.bookmarks()) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.name());
            item.setDestination(document.getPage(bookmark.page()));
            outline.addLast(item);
        }
        outline.openNode();
    }

    private PDType0Font font(EmbeddedFont which) throws IOException {
        PDType0Font already = embedded.get(which);
        if (already == null) {
            already = PDType0Font.load(document, fonts.font(which), true);
            embedded.put(which, already);
        }
        return already;
    }

    /** One page being written. */
    private final class Sheet {
        private final PDPageContentStream content;
        private @Nullable Object open; // the Tag of the marked content that is open, or ARTIFACT

        Sheet(PDPageContentStream content) {
            this.content = content;
        }

        void print(LaidPage laid) throws IOException {
            for (LaidPage.Mark mark : laid.marks()) {
                switch (mark) {
                    case LaidPage.Run run -> text(run);
                    case LaidPage.Rule rule -> rule(rule);
                    case LaidPage.Circle circle -> circle(circle);
                }
            }
            close();
        }

        private void mark(@Nullable Tag tag) throws IOException {
            Object wanted = tag == null ? ARTIFACT : tag;
            if (wanted == open) {
                return;
            }
            close();
            if (tag == null) {
                content.beginMarkedContent(ARTIFACT);
            } else {
                content.beginMarkedContent(COSName.getPDFName(tag.role()), tags.next(tag));
            }
            open = wanted;
        }

        private void close() throws IOException {
            if (open != null) {
                content.endMarkedContent();
                open = null;
            }
        }

        private void text(LaidPage.Run run) throws IOException {
            if (run.text().isEmpty()) {
                return;
            }
            mark(run.tag());
            colour(run.ink());
            content.beginText();
            content.setFont(font(run.font()), (float) run.size());
            content.setCharacterSpacing((float) run.spacing());
            if (run.face().heavier() > 0) {
                content.setRenderingMode(RenderingMode.FILL_STROKE);
                content.setLineWidth((float) (run.face().heavier() * run.size()));
            } else {
                content.setRenderingMode(RenderingMode.FILL);
            }
            content.newLineAtOffset((float) run.x(), (float) (Measures.PAGE_HEIGHT - run.y()));
            content.showText(run.text());
            content.endText();
        }

        private void rule(LaidPage.Rule rule) throws IOException {
            mark(null);
            colour(rule.ink());
            content.setLineWidth((float) rule.thickness());
            content.moveTo((float) rule.x1(), (float) (Measures.PAGE_HEIGHT - rule.y1()));
            content.lineTo((float) rule.x2(), (float) (Measures.PAGE_HEIGHT - rule.y2()));
            content.stroke();
        }

        private void circle(LaidPage.Circle circle) throws IOException {
            mark(null);
            colour(circle.ink());
            content.setLineWidth((float) circle.thickness());
            content.setLineDashPattern(new float[] {4, 3}, 0);
            float x = (float) circle.x();
            float y = (float) (Measures.PAGE_HEIGHT - circle.y());
            float r = (float) circle.radius();
            float k = r * 0.5523f;
            content.moveTo(x + r, y);
            content.curveTo(x + r, y + k, x + k, y + r, x, y + r);
            content.curveTo(x - k, y + r, x - r, y + k, x - r, y);
            content.curveTo(x - r, y - k, x - k, y - r, x, y - r);
            content.curveTo(x + k, y - r, x + r, y - k, x + r, y);
            content.stroke();
            content.setLineDashPattern(new float[0], 0);
        }

        private void colour(Ink ink) throws IOException {
            float[] rgb = Objects.requireNonNull(COLOURS.get(ink));
            content.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
            content.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        }
    }

    private static final Map<Ink, float[]> COLOURS = new EnumMap<>(Map.of(
            Ink.BLACK, new float[] {0, 0, 0},
            Ink.RED, new float[] {0.9f, 0, 0.07f},
            Ink.FAINT, new float[] {0.88f, 0.75f, 0.75f}));
}
