package io.tsrpc.it.apitypes.protocols.users;

import java.util.Optional;

/** Somebody. */
public record User(String name, Optional<String> mail) {}
