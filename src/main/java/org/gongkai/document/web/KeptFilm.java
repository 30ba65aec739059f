package org.gongkai.document.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.gongkai.document.PublishedDocuments.PublicFile;
import org.gongkai.vault.BlobId;
import org.gongkai.vault.Vault;
import org.springframework.core.io.AbstractResource;

/** A film in the vault, of which pieces may be asked for (HTTP ranges); read anew for each. */
final class KeptFilm extends AbstractResource {

    private final Vault vault;
    private final PublicFile file;

    KeptFilm(Vault vault, PublicFile file) {
        this.vault = vault;
        this.file = file;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return file.bytes();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return vault.open(new BlobId(file.blob())).orElseThrow(() -> new FileNotFoundException(getDescription()));
    }

    @Override
    public String getDescription() {
        return "film " + file.blob();
    }
}
