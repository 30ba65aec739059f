package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.gongkai.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestDraftsTest extends RequestTest {

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient sql;

    @Test
    void nothingTypedOrUploadedIsLost() throws IOException {
        DraftToken token = drafts.begin();
        assertThat(drafts.save(token, Map.of("name", "申请人甲", "title", "某文件"))).isTrue();
        assertThat(drafts.save(token, Map.of("title", "另一文件"))).isTrue();
        Attachment file =
                drafts.keep(token, "proofs", "C:\\照片\\证件.png", picture()).orThrow();
        Draft draft = drafts.find(token).orElseThrow();
        assertThat(draft.answers()).isEqualTo(Map.of("name", "申请人甲", "title", "另一文件"));
        assertThat(draft.files("proofs")).containsExactly(file);
        assertThat(file.name()).isEqualTo("证件.png");
        try (var content = drafts.open(token, file.id()).orElseThrow()) {
            assertThat(content.readAllBytes()).isEqualTo(FilingRequestTest.PICTURE);
        }
    }

    @Test
    void isSealedAtRest() {
        DraftToken token = drafts.begin();
        drafts.save(token, Map.of("name", "申请人甲独一无二"));
        long found = sql.sql("select count(*) from request_draft where position(convert_to(?, 'UTF8') in sealed) > 0")
                .param("申请人甲独一无二")
                .query(Long.class)
                .single();
        assertThat(found).isZero();
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void isForgottenAfterADayUploadsIncluded() throws IOException {
        DraftToken token = drafts.begin();
        Attachment file = drafts.keep(token, "proofs", "a.png", picture()).orThrow();
        clock.advance(Duration.ofHours(23));
        drafts.save(token, Map.of("name", "甲")); // a touched draft lives on
        clock.advance(Duration.ofHours(23));
        assertThat(drafts.find(token)).isPresent();
        clock.advance(Duration.ofHours(2));
        assertThat(drafts.find(token)).isEmpty();
        assertThat(drafts.save(token, Map.of())).isFalse();
        assertThat(reasons(drafts.keep(token, "proofs", "b.png", picture()))).anyMatch(r -> r.contains("24小时"));
        drafts.forgetExpired();
        assertThat(vault.open(file.id())).isEmpty();
    }

    @Test
    void refusesWhatIsNoPictureAndNoPdfWhateverItIsCalled() throws IOException {
        DraftToken token = drafts.begin();
        var script = new ByteArrayInputStream("<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(drafts.keep(token, "proofs", "证件.jpg", script)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).isEqualTo("proofs");
                    assertThat(p.message()).contains("JPG");
                });
        assertThat(reasons(drafts.keep(token, "proofs", "空.jpg", new ByteArrayInputStream(new byte[0]))))
                .containsExactly("文件是空的，请换一个");
    }

    @Test
    void aRemovedUploadIsGone() throws IOException {
        DraftToken token = drafts.begin();
        Attachment file = drafts.keep(token, "proofs", "a.png", picture()).orThrow();
        drafts.remove(drafts.begin(), file.id()); // somebody else's draft cannot
        assertThat(vault.open(file.id())).isPresent();
        drafts.remove(token, file.id());
        assertThat(vault.open(file.id())).isEmpty();
        drafts.discard(token);
        assertThat(drafts.find(token)).isEmpty();
    }

    private static ByteArrayInputStream picture() {
        return new ByteArrayInputStream(FilingRequestTest.PICTURE);
    }
}
