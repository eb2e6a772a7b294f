package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be another. */
@Partial(Profile.class)
@SuppressWarnings("NullableOptional")
public record ProfileChange(
        @OrNull @Nullable Optional<String> nickname,
        Optional<Role> role,
        Optional<Level> level,
        Optional<List<String>> tags,
        Optional<Instant> birthday) {}
