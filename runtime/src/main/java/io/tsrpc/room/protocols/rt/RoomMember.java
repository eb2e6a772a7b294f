package io.tsrpc.room.protocols.rt;

import java.util.Optional;

/**
 * Somebody in a room.
 *
 * @param id of the connection; somebody who comes back has another one
 * @param userId the user, if the connection is bound to one
 * @param data what the server tells of this member
 */
public record RoomMember(String id, Optional<String> userId, Optional<String> data) {}
