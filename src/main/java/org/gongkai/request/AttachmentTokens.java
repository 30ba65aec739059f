package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.SealBroken;
import org.gongkai.vault.SealedBox;
import org.springframework.stereotype.Component;

/**
 * 已传附件: lets a form name a file that was uploaded before it was refused, so that it need not be sent again. A token is
 * sealed for one case: nobody can make one up, or name the file of another case.
 */
@Component
public class AttachmentTokens {

    private static final String SEPARATOR = "\n";

    private final SealedBox box;

    AttachmentTokens(SealedBox box) {
        this.box = box;
    }

    /** The token for a file kept for a case. */
    public String of(Attachment file, RequestNumber number) {
        String text =
                String.join(SEPARATOR, file.id().value(), file.mediaType(), Long.toString(file.bytes()), file.name());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.sealText(text, place(number)));
    }

    /** The file a token names; empty when it is not one of this case's. */
    public Optional<Attachment> read(String token, RequestNumber number) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII));
            String[] parts = box.openText(sealed, place(number)).split(SEPARATOR, 4);
            return Optional.of(new Attachment(new BlobId(parts[0]), parts[3], parts[1], Long.parseLong(parts[2])));
        } catch (SealBroken | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String place(RequestNumber number) {
        return "form/" + number.value() + "/file";
    }
}
