package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user as the database has it. */
@Extends(Timestamps.class)
@SuppressWarnings("NullableOptional")
public record User(
        Instant createdAt,
        @OrNull @Nullable Instant updatedAt,
        @Uint long id,
        String name,
        Role role,
        Level level,
        @OrNull @Nullable String nickname,
        @OrNull @Nullable Optional<String> avatar,
        String passwordHash,
        List<String> tags,
        @OrNull @Nullable UserName manager)
        implements Timestamps {}
