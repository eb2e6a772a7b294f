package io.tsrpc.conformance.protocols;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of chat.
 *
 * @param text what is said, or what the server is to do
 * @param at when
 */
public record MsgChat(String text, @Nullable Instant at) {}
