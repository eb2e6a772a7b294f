package io.tsrpc.transport;

/**
 * What a server tells its transports.
 *
 * @param json whether the server speaks JSON as well as binary
 * @param maxMessageSize how many bytes a message may have; the transport refuses larger ones
 * @param userThreads where user code runs; a transport thread must not run any
 * @param timer for the transport's own timeouts
 */
public record TransportSettings(boolean json, int maxMessageSize, UserExecutor userThreads, Timer timer) {}
