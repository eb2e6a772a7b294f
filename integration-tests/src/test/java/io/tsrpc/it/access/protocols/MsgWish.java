package io.tsrpc.it.access.protocols;

/** What who is logged in would like to have. */
public record MsgWish(String item) {}
