package io.tsrpc.it.access.protocols.user;

import java.time.Instant;
import java.util.Optional;

/** A user. */
public record User(String name, Optional<String> email, Instant since) {}
