package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user as others see it. */
@Omit(User.class)
@SuppressWarnings("NullableOptional")
public record UserView(
        Instant createdAt,
        @OrNull @Nullable Instant updatedAt,
        @Uint long id,
        String name,
        Role role,
        Level level,
        @OrNull @Nullable String nickname,
        @OrNull @Nullable Optional<String> avatar,
        List<String> tags,
        @OrNull @Nullable UserName manager) {}
