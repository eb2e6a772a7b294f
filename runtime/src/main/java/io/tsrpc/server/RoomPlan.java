package io.tsrpc.server;

import io.tsrpc.cluster.Engine;
import java.util.concurrent.Executor;

/**
 * The rooms of a server.
 *
 * @param engine what they stand on
 * @param rooms those with names
 * @param users the connections of users, which are rooms by their ids
 * @param channels those rooms that are recoverable
 * @param servers other servers with the same rooms
 * @param commands what rooms do for this server and others
 * @param teller tells clients about their rooms
 * @param counters counts what happens
 * @param mostOfConnection how many rooms a connection may be in
 * @param soon runs tasks on a thread for user code, a little later
 */
record RoomPlan(
        Engine engine,
        Rooms rooms,
        Rooms users,
        RoomChannels channels,
        OtherServers servers,
        NodeCommands commands,
        RoomTeller teller,
        RoomCounters counters,
        int mostOfConnection,
        Executor soon) {}
