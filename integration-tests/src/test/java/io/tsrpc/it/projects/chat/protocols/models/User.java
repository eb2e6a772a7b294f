package io.tsrpc.it.projects.chat.protocols.models;

import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.Optional;

/** Somebody who chats. */
public record User(@Uint int id, String name, Optional<String> avatar, Instant createdAt) {}
