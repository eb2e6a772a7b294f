package io.tsrpc.benchmarks.protocols;

/** Bytes. From a client, they come back to it; a broadcast carries one to everybody. */
@SuppressWarnings("ArrayRecordComponent") // a buffer is what is measured
public record MsgNote(byte[] data) {}
