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
    private final SealedBox box = new SealedBox(MasterKeys.of(data, ""), "aes");

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
        assertThat(new SealedBox(MasterKeys.of(data, ""), "aes").openText(sealed, "here"))
                .isEqualTo("申请人甲");
        Path file = data.resolve("secret/master-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Example
    void aNewerKeySealsWhileTheOlderStillOpensAndIndexes() {
        var before = new SealedBox(MasterKeys.of(data, KEY_A), "aes");
        var after = new SealedBox(MasterKeys.of(data, KEY_B + "," + KEY_A), "aes");
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

    @Property(tries = 100)
    void sealsWithSm4AsWell(@ForAll byte[] plain, @ForAll String place, @ForAll @IntRange(max = 100_000) int bit) {
        var sm4 = new SealedBox(MasterKeys.of(data, ""), "sm4");
        byte[] sealed = sm4.seal(plain, place);
        assertThat(sealed[0]).isEqualTo((byte) 2);
        assertThat(sm4.open(sealed, place)).isEqualTo(plain);
        int at = bit % (sealed.length * 8);
        sealed[at / 8] ^= (byte) (1 << (at % 8));
        assertThatThrownBy(() -> sm4.open(sealed, place)).isInstanceOf(SealBroken.class);
    }

    @Example
    void bothMethodsAreReadSideBySide() {
        var sm4 = new SealedBox(MasterKeys.of(data, ""), "sm4");
        assertThat(sm4.openText(box.sealText("甲", "here"), "here")).isEqualTo("甲");
        assertThat(box.openText(sm4.sealText("乙", "here"), "here")).isEqualTo("乙");
        byte[] key = box.newSubjectKey("case/1");
        byte[] old = box.under(key, "case/1").seal(new byte[] {1}, "x");
        byte[] fresh = sm4.under(key, "case/1").seal(new byte[] {2}, "x");
        assertThat(sm4.under(key, "case/1").open(old, "x")).containsExactly(1);
        assertThat(box.under(key, "case/1").open(fresh, "x")).containsExactly(2);
    }

    /** GB/T 32907-2016, appendix A.1, through the cipher this room uses. */
    @Example
    void theCipherIsTheOneOfTheStandard() {
        var engine = new org.bouncycastle.crypto.engines.SM4Engine();
        byte[] standard = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        engine.init(true, new org.bouncycastle.crypto.params.KeyParameter(standard));
        byte[] out = new byte[16];
        engine.processBlock(standard, 0, out, 0);
        assertThat(HexFormat.of().formatHex(out)).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Example
    void aProgramThatIsRunningLearnsANewKeyWhenItMeetsIt() {
        var other = MasterKeys.of(data, "");
        other.addNew();
        byte[] fresh = new SealedBox(other, "aes").sealText("丁", "here");
        assertThat(box.openText(fresh, "here")).isEqualTo("丁");
        assertThat(box.isCurrent(fresh)).as("and seals with it from then on").isTrue();
        assertThat(box.isCurrent(box.sealText("戊", "here"))).isTrue();
    }

    @Example
    void keysOfTheEnvironmentAreChangedByTheOperatorOnly() {
        var keys = MasterKeys.of(data, KEY_A);
        assertThatThrownBy(keys::addNew).hasMessageContaining("GONGKAI_KEY");
        assertThatThrownBy(() -> new SealedBox(keys, "des")).hasMessageContaining("aes 或者 sm4");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gongkai-vault");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
