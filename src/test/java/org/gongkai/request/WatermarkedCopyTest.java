package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.paper.PictureOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatermarkedCopyTest {

    private static final String NUMBER = "zfb-2026-0001";

    @ParameterizedTest
    @CsvSource({"image/png, png, 800, 500", "image/jpeg, jpg, 500, 800", "image/png, png, 40, 30"})
    void everyPartOfAPictureIsMarked(String type, String format, int width, int height) throws IOException {
        BufferedImage copy = read(
                WatermarkedCopy.of(picture(width, height, format), type, NUMBER).orElseThrow());
        assertThat(copy.getWidth()).isEqualTo(width);
        assertThat(copy.getHeight()).isEqualTo(height);
        assertThat(marked(copy)).isBetween(0.01, 0.35);
        if (width > 100) {
            for (int x = 0; x < 2; x++) {
                for (int y = 0; y < 2; y++) {
                    assertThat(marked(copy.getSubimage(x * width / 2, y * height / 2, width / 2, height / 2)))
                            .as("quarter %s %s", x, y)
                            .isGreaterThan(0.005);
                }
            }
        }
    }

    @Test
    void aLargePictureBecomesSmallEnoughToReadInMemory() throws IOException {
        BufferedImage copy = read(WatermarkedCopy.of(picture(6000, 4000, "jpg"), "image/jpeg", NUMBER)
                .orElseThrow());
        assertThat((long) copy.getWidth() * copy.getHeight()).isLessThanOrEqualTo(8_000_000);
        assertThat(copy.getWidth()).isGreaterThan(copy.getHeight());
    }

    @Test
    void aPictureTakenWithThePhoneTurnedStandsUpright() throws IOException {
        byte[] plain = picture(300, 200, "jpg");
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, // APP1
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // TIFF header
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0 // one entry: Orientation 6
        };
        var turned = new ByteArrayOutputStream();
        turned.write(plain, 0, 2);
        turned.write(exif);
        turned.write(plain, 2, plain.length - 2);
        assertThat(PictureOrientation.of(turned.toByteArray())).isEqualTo(6);
        assertThat(PictureOrientation.of(plain)).isEqualTo(1);
        BufferedImage copy = read(
                WatermarkedCopy.of(turned.toByteArray(), "image/jpeg", NUMBER).orElseThrow());
        assertThat(copy.getWidth()).isEqualTo(200);
        assertThat(copy.getHeight()).isEqualTo(300);
    }

    @Test
    void everyPageOfAPdfIsMarkedAndKept() throws IOException {
        byte[] copy = WatermarkedCopy.of(pdf(false), "application/pdf", NUMBER).orElseThrow();
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (int page = 0; page < 2; page++) {
                assertThat(marked(new PDFRenderer(document).renderImage(page))).isBetween(0.005, 0.35);
            }
        }
    }

    @Test
    void whatCannotBeReadIsNotGivenOut() throws IOException {
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        assertThat(WatermarkedCopy.of(text, "image/png", NUMBER)).isEmpty();
        assertThat(WatermarkedCopy.of(text, "application/pdf", NUMBER)).isEmpty();
        assertThat(WatermarkedCopy.of(pdf(true), "application/pdf", NUMBER)).isEmpty();
        assertThat(WatermarkedCopy.of(text, "text/plain", NUMBER)).isEmpty();
    }

    /** Part of the pixels that are no longer white. */
    private static double marked(BufferedImage image) {
        long dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += new Color(image.getRGB(x, y)).getGreen() < 235 ? 1 : 0;
            }
        }
        return (double) dark / ((long) image.getWidth() * image.getHeight());
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.addPage(new PDPage(new PDRectangle(20, 30, 300, 200)));
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
