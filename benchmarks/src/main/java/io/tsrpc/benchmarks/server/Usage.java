package io.tsrpc.benchmarks.server;

/**
 * What a server has used so far.
 *
 * @param allocated bytes that its threads have allocated; negative if it cannot tell
 * @param heap bytes of its heap in use, after a collection if that was asked for, and of direct buffers
 */
public record Usage(long allocated, long heap) {}
