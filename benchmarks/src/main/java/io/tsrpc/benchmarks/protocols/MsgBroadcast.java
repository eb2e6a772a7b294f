package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;

/** Has the server broadcast a note of 64 bytes, so many times. */
public record MsgBroadcast(@Uint int times) {}
