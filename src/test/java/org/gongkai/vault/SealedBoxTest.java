package org.gongkai.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SealedBoxTest {

    private static final String KEY_A = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String KEY_B =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private final Path data = temporary();
    private final SealedBox box = new SealedBox(MasterKeys.of(data, ""));

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll byte[] plain, @ForAll String place) {
        assertThat(box.open(box.seal(plain, place), place)).isEqualTo(plain);
    }

    @Property(tries = 200)
    void findsEveryChangedBit(@ForAll @NotEmpty byte[] plain, @ForAll @IntRange(max = 100_000) int bit) {
        byte[] sealed = box.seal(plain, "here");
        int at = bit % (sealed.length * 8);
        sealed[at / 8] ^= (byte) (1 << (at % 8));
        assertThatThrownBy(() -> box.open(sealed, "here")).isInstanceOf(SealBroken.class);
    }

    @Property(tries = 100)
    void findsAValueMovedToAnotherPlace(@ForAll byte[] plain, @ForAll String place, @ForAll String other) {
        if (!place.equals(other)) {
            byte[] sealed = box.seal(plain, place);
            assertThatThrownBy(() -> box.open(sealed, other)).isInstanceOf(SealBroken.class);
        }
    }

    @Property(tries = 100)
    void neverSealsTheSameValueTwiceAlike(@ForAll byte[] plain) {
        assertThat(box.seal(plain, "here")).isNotEqualTo(box.seal(plain, "here"));
    }

    @Property(tries = 100)
    void blindIndexIsEqualForEqualValuesOfOneKindOnly(@ForAll String value, @ForAll String other) {
        assertThat(box.blindIndex("id", value))
                .isEqualTo(box.blindIndex("id", value))
                .hasSize(32);
        assertThat(box.blindIndex("id", value)).isNotEqualTo(box.blindIndex("phone", value));
        if (!value.equals(other)) {
            assertThat(box.blindIndex("id", value)).isNotEqualTo(box.blindIndex("id", other));
        }
    }

    @Example
    void aSubjectKeyOpensOnlyWhatWasSealedWithIt() {
        byte[] key = box.newSubjectKey("case/1");
        byte[] sealed = box.under(key, "case/1").seal(new byte[] {1, 2, 3}, "applicant");
        assertThat(box.under(key, "case/1").open(sealed, "applicant")).containsExactly(1, 2, 3);

        byte[] otherKey = box.newSubjectKey("case/2");
        assertThatThrownBy(() -> box.under(otherKey, "case/2").open(sealed, "applicant"))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> box.under(key, "case/2")).isInstanceOf(SealBroken.class);
    }

    @Example
    void keepsItsKeyAcrossStartsReadableByItsOwnerOnly() throws IOException {
        byte[] sealed = box.sealText("申请人甲", "here");
        assertThat(new SealedBox(MasterKeys.of(data, "")).openText(sealed, "here"))
                .isEqualTo("申请人甲");
        Path file = data.resolve("secret/master-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Example
    void aNewerKeySealsWhileTheOlderStillOpensAndIndexes() {
        var before = new SealedBox(MasterKeys.of(data, KEY_A));
        var after = new SealedBox(MasterKeys.of(data, KEY_B + "," + KEY_A));
        byte[] old = before.sealText("乙", "here");
        assertThat(after.openText(old, "here")).isEqualTo("乙");
        assertThat(after.blindIndex("id", "1")).isEqualTo(before.blindIndex("id", "1"));
        byte[] fresh = after.sealText("丙", "here");
        assertThatThrownBy(() -> before.openText(fresh, "here")).isInstanceOf(SealBroken.class);
    }

    @Example
    void refusesAKeyOfTheWrongLengthWithASentence() {
        String shortKey = Base64.getEncoder().encodeToString(HexFormat.of().parseHex("00ff"));
        assertThatThrownBy(() -> MasterKeys.of(data, shortKey)).hasMessageContaining("32 字节");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gongkai-vault");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
