package org.gongkai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * 装订: binds papers into one PDF: contents first, then each sheet, every page with its number in the upper right corner
 * (卷内页码) and a bookmark for each chapter and sheet. Scripts, links, forms and attachments of files that came from outside
 * are left behind; what fields show is kept.
 */
public final class BindingPapers {

    private static final int MOST_TRIES = 4;

    private BindingPapers() {}

    /**
     * One paper to be bound.
     *
     * @param chapter under which it stands; sheets of a chapter follow one another
     * @param name in the bookmarks
     * @param kind what the content is
     * @param content the whole file
     */
    public record Sheet(String chapter, String name, Kind kind, byte[] content) {}

    /** What can be bound. */
    public enum Kind {
        PDF,
        /** JPEG, PNG, GIF, BMP or TIFF, set on a page of its own. */
        PICTURE,
        /** Anything else: has no pages here, but a line in the contents. */
        OTHER;

        /** What a file of that type is. */
        public static Kind of(String mediaType) {
            return switch (mediaType) {
                case "application/pdf" -> PDF;
                case "image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff" -> PICTURE;
                default -> OTHER;
            };
        }
    }

    /** Makes the contents page. */
    @FunctionalInterface
    public interface Contents {
        /** @param firstPages like {@link BoundPapers#firstPages()} */
        OfficialPaper of(List<Integer> firstPages);
    }

    /**
     * Binds them.
     *
     * @param title of the file, for the window of the reader
     */
    public static BoundPapers bind(String title, Contents contents, List<Sheet> sheets) {
        return Fonts.with(fonts -> {
            List<PDDocument> sources = new ArrayList<>();
            try (PDDocument volume = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                return bind(volume, title, contents, sheets, sources, fonts);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } finally {
                sources.forEach(IOUtils::closeQuietly);
            }
        });
    }

    private static BoundPapers bind(
            PDDocument volume,
            String title,
            Contents contents,
            List<Sheet> sheets,
            List<PDDocument> sources,
            Fonts fonts)
            throws IOException {
        List<@Nullable PDDocument> opened = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Sheet sheet : sheets) {
            PDDocument source = open(sheet);
            if (source != null) {
                sources.add(source);
            }
            opened.add(source);
            counts.add(source == null ? 0 : source.getNumberOfPages());
        }
        List<Integer> firstPages = numbered(counts, contents, sources, volume);
        for (PDDocument source : opened) {
            if (source != null) {
                for (PDPage page : source.getPages()) {
                    BoundPage.copy(page, volume);
                }
            }
        }
        PDType0Font font = PDType0Font.load(volume, fonts.font(EmbeddedFont.HEI), true);
        int n = 0;
        for (PDPage page : volume.getPages()) {
            BoundPage.stamp(volume, page, font, "第 " + ++n + " 页");
        }
        bookmark(volume, sheets, firstPages);
        identify(volume, title);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        volume.save(out);
        return new BoundPapers(out.toByteArray(), volume.getNumberOfPages(), firstPages);
    }

    /** Puts the contents in front: how long they are decides on which page the first sheet begins. */
    private static List<Integer> numbered(
            List<Integer> counts, Contents contents, List<PDDocument> sources, PDDocument volume) throws IOException {
        int length = 1;
        for (int i = 0; i < MOST_TRIES; i++) {
            List<Integer> firstPages = firstPages(counts, length);
            PDDocument front = Loader.loadPDF(PrintingPaper.print(contents.of(firstPages), PaperFormat.PDF)
                    .orThrow());
            sources.add(front);
            if (front.getNumberOfPages() == length || i == MOST_TRIES - 1) {
                for (PDPage page : front.getPages()) {
                    BoundPage.copy(page, volume);
                }
                return firstPages;
            }
            length = front.getNumberOfPages();
        }
        return Collections.emptyList();
    }

    private static List<Integer> firstPages(List<Integer> counts, int contents) {
        List<Integer> firstPages = new ArrayList<>();
        int next = contents + 1;
        for (int count : counts) {
            firstPages.add(count == 0 ? 0 : next);
            next += count;
        }
        return firstPages;
    }

    /** Null for what cannot be bound: another format, locked, damaged. */
    private static @Nullable PDDocument open(Sheet sheet) {
        try {
            return switch (sheet.kind()) {
                case OTHER -> null;
                case PICTURE -> BoundPage.ofPicture(sheet.content());
                case PDF -> {
                    PDDocument source = Loader.loadPDF(
                            new RandomAccessReadBuffer(sheet.content()),
                            "",
                            null,
                            null,
                            IOUtils.createTempFileOnlyStreamCache());
                    source.setAllSecurityToBeRemoved(true);
                    BoundPage.flatten(source);
                    yield source;
                }
            };
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static void bookmark(PDDocument volume, List<Sheet> sheets, List<Integer> firstPages) {
        PDDocumentOutline outline = new PDDocumentOutline();
        volume.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem chapter = null;
        String name = "";
        for (int i = 0; i < sheets.size(); i++) {
            if (firstPages.get(i) == 0) {
                continue;
            }
            PDPage page = volume.getPage(firstPages.get(i) - 1);
            if (chapter == null || !name.equals(sheets.get(i).chapter())) {
                name = sheets.get(i).chapter();
                chapter = new PDOutlineItem();
                chapter.setTitle(name);
                chapter.setDestination(page);
                outline.addLast(chapter);
            }
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(sheets.get(i).name());
            item.setDestination(page);
            chapter.addLast(item);
        }
        outline.openNode();
    }

    private static void identify(PDDocument volume, String title) {
        volume.setVersion(1.7f);
        volume.getDocumentCatalog().setLanguage("zh-CN");
        volume.getDocumentInformation().setTitle(title);
        PDViewerPreferences viewing = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewing.setDisplayDocTitle(true);
        volume.getDocumentCatalog().setViewerPreferences(viewing);
        CRC32 digest = new CRC32();
        digest.update(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        volume.setDocumentId(digest.getValue()); // like papers give like bytes
    }
}
