package io.tsrpc.room;

import java.time.Duration;
import java.util.Optional;

/**
 * What the rooms of a server do, for monitoring: {@link io.tsrpc.Server#roomStats}. The counts begin with the server.
 *
 * @param rooms how many rooms have members on this server
 * @param members how many memberships in rooms the connections to it have
 * @param users how many users have connections to it
 * @param nodes how many servers live, this one included
 * @param engineUp whether the engine of the backplane can be reached
 * @param engineDowns how often it has become unreachable
 * @param hop how long the last heartbeat took to the engine and back; empty until there was one
 * @param published how many messages were published for other servers, or kept
 * @param notPublished how many were not, because the engine could not be reached or has refused them: {@code LOCAL_ONLY} and {@code BACKPLANE_DOWN}
 * @param received how many messages of other servers have arrived for members here, and of this one in recoverable rooms; those that are read again for
 *     clients that come back count again
 * @param unknownServices how many of these were of services that this version of the protocol does not know
 * @param unreadable how many frames or messages were no valid ones here
 * @param logReads how many times the log of a recoverable room was read
 * @param filled how many messages of recoverable rooms were missing, and read from the log
 * @param lost how many times members were told that messages are missing
 * @param recovered how many times a client has come back to a room and missed nothing
 * @param notRecovered how many times a client has come back and missed something, or perhaps
 */
public record RoomStats(
        int rooms,
        int members,
        int users,
        int nodes,
        boolean engineUp,
        long engineDowns,
        Optional<Duration> hop,
        long published,
        long notPublished,
        long received,
        long unknownServices,
        long unreadable,
        long logReads,
        long filled,
        long lost,
        long recovered,
        long notRecovered) {}
