package org.gongkai.paper;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page's picture, packed without loss of black: sixteen greys where the page has no colour, else red, green and blue with each row
 * told as its difference from the one above (PNG filter 2).
 *
 * @param packed deflated
 */
record PackedPicture(int width, int height, boolean colour, byte[] packed) {

    private static final int SPEED = 4;
    private static final int UP = 2;

    static PackedPicture of(BufferedImage picture) throws IOException {
        boolean colour = hasColour(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        Deflater deflater = new Deflater(SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 15)) {
            if (colour) {
                colours(picture, deflated);
            } else {
                greys(picture, deflated);
            }
        } finally {
            deflater.end();
        }
        return new PackedPicture(picture.getWidth(), picture.getHeight(), colour, out.toByteArray());
    }

    private static boolean hasColour(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                int red = pixel >> 16 & 0xFF;
                int green = pixel >> 8 & 0xFF;
                int blue = pixel & 0xFF;
                if (Math.abs(red - green) > 8 || Math.abs(green - blue) > 8) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void greys(BufferedImage picture, DeflaterOutputStream out) throws IOException {
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] packed = new byte[(width + 1) / 2];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x += 2) {
                int left = grey(row[x]);
                int right = x + 1 < width ? grey(row[x + 1]) : 15;
                packed[x / 2] = (byte) (left << 4 | right);
            }
            out.write(packed);
        }
    }

    /** 0 for black to 15 for white. */
    private static int grey(int pixel) {
        int light = ((pixel >> 16 & 0xFF) * 3 + (pixel >> 8 & 0xFF) * 6 + (pixel & 0xFF)) / 10;
        return (light + 8) / 17;
    }

    private static void colours(BufferedImage picture, DeflaterOutputStream out) throws IOException {
        int width = picture.getWidth();
        int[] row = new int[width];
        byte[] above = new byte[width * 3];
        byte[] here = new byte[width * 3];
        byte[] difference = new byte[width * 3 + 1];
        difference[0] = UP;
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                here[3 * x] = (byte) (row[x] >> 16);
                here[3 * x + 1] = (byte) (row[x] >> 8);
                here[3 * x + 2] = (byte) row[x];
            }
            for (int i = 0; i < here.length; i++) {
                difference[i + 1] = (byte) (here[i] - above[i]);
            }
            out.write(difference);
            byte[] next = above;
            above = here;
            here = next;
        }
    }

    PDImageXObject in(PDDocument document) throws IOException {
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(packed),
                COSName.FLATE_DECODE,
                width,
                height,
                colour ? 8 : 4,
                colour ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
        if (colour) {
            COSDictionary parameters = new COSDictionary();
            parameters.setItem(COSName.PREDICTOR, COSInteger.get(15));
            parameters.setItem(COSName.COLORS, COSInteger.get(3));
            parameters.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(8));
            parameters.setItem(COSName.COLUMNS, COSInteger.get(width));
            image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        }
        return image;
    }

    /** Whether every pixel of a picture in a file, made as above, is black inside the box; false for a picture made otherwise. */
    static boolean isBlack(PDImageXObject image, RedactionBox box, float scale) throws IOException {
        int bits = image.getBitsPerComponent();
        boolean grey = bits == 4 && image.getColorSpace() instanceof PDDeviceGray;
        boolean colour = bits == 8 && image.getColorSpace() instanceof PDDeviceRGB;
        if (!grey && !colour) {
            return false;
        }
        byte[] pixels;
        try (InputStream in = image.createInputStream()) {
            pixels = in.readAllBytes();
        }
        Rectangle2D place = RedactionLayer.pixels(box, image.getWidth(), image.getHeight(), scale);
        int rowBytes = grey ? (image.getWidth() + 1) / 2 : image.getWidth() * 3;
        for (int y = (int) place.getMinY(); y < (int) place.getMaxY(); y++) {
            for (int x = (int) place.getMinX(); x < (int) place.getMaxX(); x++) {
                if (!isBlack(pixels, y * rowBytes, x, grey)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBlack(byte[] pixels, int row, int x, boolean grey) {
        if (grey) {
            int both = pixels[row + x / 2] & 0xFF;
            return (x % 2 == 0 ? both >> 4 : both & 0xF) == 0;
        }
        int at = row + 3 * x;
        return pixels[at] == 0 && pixels[at + 1] == 0 && pixels[at + 2] == 0;
    }
}
