package io.tsrpc.it.hall.protocols;

/**
 * Something that is called out.
 *
 * @param hall the room
 * @param number from 1 on in each hall
 */
public record MsgLine(String hall, int number) {}
