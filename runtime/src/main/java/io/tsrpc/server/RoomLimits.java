package io.tsrpc.server;

/**
 * How much of a room's log is read at once: who is farther behind cannot come back without a loss.
 *
 * @param messages how many messages
 * @param bytes how many bytes
 */
record RoomLimits(int messages, int bytes) {}
