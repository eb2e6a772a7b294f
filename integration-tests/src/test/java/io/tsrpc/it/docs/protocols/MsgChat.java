package io.tsrpc.it.docs.protocols;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The message of the examples. */
public record MsgChat(String text, @Nullable Instant at) {}
