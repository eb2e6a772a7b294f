package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A member of a room, as {@link Presence} tells of it. A connection that leaves and joins again is another member.
 *
 * @param connectionId the id of the connection, unique over all servers
 * @param userId the user to whom the connection was bound when it joined
 * @param data what was told of it when it joined, such as a name
 */
public record Member(String connectionId, Optional<String> userId, Optional<String> data) {
    /**
     * Creates a member.
     *
     * @throws IllegalArgumentException if the data has more than 1,024 bytes as UTF-8
     */
    public Member {
        requireNonNull(connectionId, "connectionId");
        requireNonNull(userId, "userId");
        requireNonNull(data, "data");
        data.ifPresent(MemberData::check);
    }
}
