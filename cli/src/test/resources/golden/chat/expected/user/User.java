package com.example.app.protocols.user;

import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.Optional;

/**
 * A user, as others see him.
 *
 * <p>Passwords &amp; the like are not in it: see &lt;https://example.com/users&gt;.
 *
 * @param id Never changes
 * @param seen Deprecated: use {@code lastSeen}
 */
public record User(
        String id, String name, Role role, @OrNull String avatar, Optional<Instant> seen, Optional<Instant> lastSeen) {}
