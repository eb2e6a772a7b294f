package io.tsrpc.conformance.protocols.a;

/**
 * A message with anything in it.
 *
 * @param v anything but null
 */
public record MsgNote(Object v) {}
