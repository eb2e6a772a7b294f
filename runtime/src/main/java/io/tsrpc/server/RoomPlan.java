package io.tsrpc.server;

/**
 * The rooms of a server.
 *
 * @param rooms those with names
 * @param users the connections of users, which are rooms by their ids
 * @param mostOfConnection how many rooms a connection may be in
 */
record RoomPlan(Rooms rooms, Rooms users, int mostOfConnection) {}
