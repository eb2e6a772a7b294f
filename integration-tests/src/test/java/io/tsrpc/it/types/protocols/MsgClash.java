package io.tsrpc.it.types.protocols;

/** What tells dates from texts in JSON is the discriminator alone. */
public record MsgClash(Clash clash) {}
