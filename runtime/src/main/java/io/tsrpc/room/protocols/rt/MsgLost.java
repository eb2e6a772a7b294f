package io.tsrpc.room.protocols.rt;

import io.tsrpc.contract.Uint;
import java.util.Optional;

/**
 * The client misses messages of a room, which it would have got before the next one of that room.
 *
 * @param at how far the room is; absent if it keeps no messages
 * @param lost how many, if that is known
 */
public record MsgLost(String room, Optional<RoomPosition> at, Optional<@Uint Long> lost) {}
