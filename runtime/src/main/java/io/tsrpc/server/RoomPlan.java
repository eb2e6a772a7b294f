package io.tsrpc.server;

/**
 * The rooms of a server.
 *
 * @param rooms those with names
 * @param users the connections of users, which are rooms by their ids
 * @param channels those rooms that are recoverable
 * @param teller tells clients about their rooms
 * @param mostOfConnection how many rooms a connection may be in
 */
record RoomPlan(Rooms rooms, Rooms users, RoomChannels channels, RoomTeller teller, int mostOfConnection) {}
