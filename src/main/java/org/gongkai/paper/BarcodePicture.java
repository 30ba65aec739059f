package org.gongkai.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** 二维码 on paper: thirty millimetres across with its quiet zone, error correction M. */
record BarcodePicture(ByteMatrix modules) {

    static final double SIDE = 30 * Measures.PER_MM;

    private static final int QUIET = 4;
    private static final int PIXELS = 8;

    static BarcodePicture of(String text) {
        try {
            return new BarcodePicture(
                    Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a barcode: " + text.length() + " characters", tooLong);
        }
    }

    /** Dark modules of a row that touch are one stroke, as thick as a module. */
    void print(LaidPage page, double left, double top) {
        double module = SIDE / (modules.getWidth() + 2 * QUIET);
        for (int y = 0; y < modules.getHeight(); y++) {
            double middle = top + (y + QUIET + 0.5) * module;
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    page.put(new LaidPage.Rule(
                            left + (from + QUIET) * module,
                            middle,
                            left + (x + QUIET) * module,
                            middle,
                            module,
                            LaidPage.Ink.BLACK));
                }
            }
        }
    }

    byte[] png() {
        int side = (modules.getWidth() + 2 * QUIET) * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, dark(x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
