package org.gongkai.paper;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** 照片方向: which way up a phone held the camera (EXIF tag Orientation of a JPEG), lost when a picture is written anew. */
public final class PictureOrientation {

    private static final int ORIENTATION = 0x0112;

    private PictureOrientation() {}

    /** 1 to 8 as EXIF numbers them; 1 (upright) where nothing is said or nothing can be read. */
    public static int of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        if (jpeg.length < 4 || (in.getShort() & 0xffff) != 0xffd8) {
            return 1;
        }
        while (in.remaining() > 10) {
            int marker = in.getShort() & 0xffff;
            int length = in.getShort() & 0xffff;
            if (marker >>> 8 != 0xff || length < 2 || marker == 0xffda || length - 2 > in.remaining()) {
                return 1;
            }
            if (marker == 0xffe1 && length > 16 && in.getInt(in.position()) == 0x45786966) { // "Exif"
                return ofTiff(in.slice(in.position() + 6, length - 8));
            }
            in.position(in.position() + length - 2);
        }
        return 1;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
