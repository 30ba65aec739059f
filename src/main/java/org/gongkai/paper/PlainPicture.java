package org.gongkai.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A page's picture with no more colours than it has: black on white takes a quarter of the room. */
final class PlainPicture {

    private PlainPicture() {}

    static BufferedImage of(BufferedImage picture) {
        if (hasColour(picture)) {
            return picture;
        }
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return grey;
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
}
