package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;

/** A line of chat: the smallest payload. */
public record MsgChat(String name, String content, @Uint long time) {}
