/**
 * 附件: contents of files, and short personal values, kept so that only this program can read them.
 *
 * <p>Reading order: {@link org.gongkai.vault.Vault} (files, by {@link org.gongkai.vault.BlobId}),
 * {@link org.gongkai.vault.SealedBox} (short values, and keys of one subject that can be thrown away), {@code MasterKeys}
 * (where the keys come from), {@link org.gongkai.vault.RotatingKeys} (a new key, and everything sealed anew).
 *
 * <p>The cipher is AES-256-GCM of Google Tink, or SM4-GCM of Bouncy Castle by setting, rather than the encryptor of Spring Security, for three reasons: every
 * sealed value is bound to the place it belongs to (associated data), so that moving it to another row is found out;
 * files are encrypted segment by segment and never lie in memory as a whole; and the format leaves room for more than
 * one key, so that keys can be changed without touching what is already kept.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
