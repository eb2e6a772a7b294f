package io.tsrpc.room.protocols.rt;

import io.tsrpc.contract.Uint;

/**
 * How far a client has heard a recoverable room. Only positions of one epoch can be compared.
 *
 * @param epoch changes when the room's log begins anew
 * @param seq the number of the last message, from 1 on; 0 before the first
 */
public record RoomPosition(String epoch, @Uint long seq) {}
