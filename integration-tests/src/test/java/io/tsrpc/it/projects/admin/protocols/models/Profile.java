package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What users say of themselves. */
public record Profile(
        @OrNull @Nullable String nickname, Role role, Level level, List<String> tags, Optional<Instant> birthday) {}
