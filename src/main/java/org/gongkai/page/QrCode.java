package org.gongkai.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * 二维码: a QR code as the path of an inline SVG, so that it prints sharply and needs no second address.
 *
 * @param side width and height of the view box in modules, the quiet zone of four modules included
 * @param path the {@code d} attribute: one rectangle for each run of dark modules in a row
 */
public record QrCode(int side, String path) {

    private static final int QUIET = 4;
    private static final int CHECKERED = 0;

    /** Encodes a text of at most some hundred characters (an address) with error correction M. */
    public static QrCode of(String text) {
        return encoded(text, ErrorCorrectionLevel.M, Map.of());
    }

    /**
     * The same in a sixth of the time, for pages that are made by the thousand: one of the eight patterns that break up large dark
     * areas is taken as it is, instead of the best of all eight, and less is added against stains. Every reader reads all of them.
     */
    public static QrCode quickly(String text) {
        return encoded(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.QR_MASK_PATTERN, CHECKERED));
    }

    private static QrCode encoded(String text, ErrorCorrectionLevel level, Map<EncodeHintType, ?> hints) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    int width = x - from;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                }
                x++;
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }
}
