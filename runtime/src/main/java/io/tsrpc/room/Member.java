package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A member of a room, as {@link Presence} tells of it. A connection that leaves and joins again is another member.
 *
 * @param connectionId the id of the connection, unique over all servers
 * @param userId the user to whom the connection was bound when it joined
 */
public record Member(String connectionId, Optional<String> userId) {
    /** Creates a member. */
    public Member {
        requireNonNull(connectionId, "connectionId");
        requireNonNull(userId, "userId");
    }
}
