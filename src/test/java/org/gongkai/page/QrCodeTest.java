package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void readsBackAsTheAddressItWasMadeOf() throws Exception {
        String address = "https://www.example.gov.cn/track?number=zfb-2026-0007";
        QrCode code = QrCode.of(address);
        int scale = 4;
        int side = code.side() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var runs = RUN.matcher(code.path());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) * scale;
            int y = Integer.parseInt(runs.group(2)) * scale;
            int width = Integer.parseInt(runs.group(3)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }
}
