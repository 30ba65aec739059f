/**
 * 政府信息: documents from draft to public page, their editions, validity and withdrawal.
 *
 * <p>Reading order: {@link org.gongkai.document.DocumentNumber}, the address for ever; {@link org.gongkai.document.Drafting},
 * {@link org.gongkai.document.Checking} and {@link org.gongkai.document.Publishing}, the road of three reviews (三审三校);
 * {@link org.gongkai.document.Withdrawing} and {@link org.gongkai.document.Repealing};
 * {@link org.gongkai.document.PublishedDocuments}, what everybody may read; the news
 * {@link org.gongkai.document.EditionPublished}, {@link org.gongkai.document.EditionWithdrawn},
 * {@link org.gongkai.document.ValidityChanged}.
 *
 * <p>A document lasts, its editions change; a published edition never does. Validity is computed from dates, never stored.
 */
@ApplicationModule(
        displayName = "政府信息",
        allowedDependencies = {
            "agency",
            "catalogue",
            "identity",
            "review",
            "statute",
            "proof",
            "paper",
            "paper :: reading",
            "vault",
            "workday",
            "page"
        })
@NullMarked
package org.gongkai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
