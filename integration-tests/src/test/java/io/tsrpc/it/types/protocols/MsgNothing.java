package io.tsrpc.it.types.protocols;

/** No components. */
public record MsgNothing() {}
