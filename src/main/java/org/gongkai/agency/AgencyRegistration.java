package org.gongkai.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is entered to register an organ, as typed; fields as in {@link Agency}.
 *
 * @param code will be its {@link AgencyCode} for ever
 * @param parent code of the organ above it; null for a county government only
 */
public record AgencyRegistration(
        String code, AgencyKind kind, @Nullable String parent, LocalDate validFrom, AgencyDetails details) {}
