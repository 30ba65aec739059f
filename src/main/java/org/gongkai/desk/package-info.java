/**
 * 工作台: what each official must do today, and where it is done.
 *
 * <p>Only pages live here ({@code web}); what is decided is decided by the use cases of the rooms below, which also check
 * who may do it.
 */
@ApplicationModule(
        allowedDependencies = {
            "dialogue",
            "request",
            "document",
            "review",
            "remedy",
            "reminder",
            "agency",
            "identity",
            "statute",
            "workday",
            "vault",
            "paper",
            "page"
        })
@NullMarked
package org.gongkai.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
