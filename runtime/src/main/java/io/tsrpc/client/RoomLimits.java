package io.tsrpc.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.room.Member;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.RoomMember;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much a client remembers of what a server tells of rooms. No server that keeps its own limits tells more. */
final class RoomLimits {
    /** Servers let a connection into 128 rooms, if no option says otherwise. */
    static final int MOST_ROOMS = 10_000;

    /** What the members of one watched room may take: 100,000 with 40 characters each. */
    static final int MOST_MEMBER_BYTES = 16 << 20;

    private static final int MOST_NAME_BYTES = 128;
    private static final int MOST_EPOCH_LENGTH = 256;

    private RoomLimits() {}

    /** A server has told more. The message says what. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private ExceededException(String message) {
            super(message, null, false, false);
        }
    }

    /** Checks a room in which a client is to be that is in this many others. */
    static void checkNew(String room, int others) {
        if (room.length() > MOST_NAME_BYTES || room.getBytes(UTF_8).length > MOST_NAME_BYTES) {
            throw new ExceededException("The name of a room has more than " + MOST_NAME_BYTES + " bytes");
        }
        if (others >= MOST_ROOMS) {
            throw new ExceededException("The client is in more than " + MOST_ROOMS + " rooms");
        }
    }

    /** Checks that an answer names only rooms that were asked for, and each once. It may lack some. */
    static void checkAnswer(List<ApiResume.Wanted> asked, List<ApiResume.Resumed> answer) {
        Set<String> open = new HashSet<>();
        asked.forEach(room -> open.add(room.room()));
        for (ApiResume.Resumed room : answer) {
            if (!open.remove(room.room())) {
                throw new ExceededException(
                        "The answer to rt/Resume names a room that was not asked for, or one twice");
            }
        }
    }

    /** Checks a position before it is remembered. */
    static void check(@Nullable RoomPosition at) {
        if (at != null && at.epoch().length() > MOST_EPOCH_LENGTH) {
            throw new ExceededException("An epoch has more than " + MOST_EPOCH_LENGTH + " characters");
        }
    }

    /** The member that a server tells of. */
    static Member member(RoomMember told) {
        try {
            return new Member(told.id(), told.userId(), told.data());
        } catch (IllegalArgumentException e) { // its data is larger than any member's
            throw new ExceededException(String.valueOf(e.getMessage()));
        }
    }

    /** Checks how much the members of a watched room take. */
    static void checkMembers(long bytes) {
        if (bytes > MOST_MEMBER_BYTES) {
            throw new ExceededException("The members of a room take more than " + MOST_MEMBER_BYTES + " bytes");
        }
    }
}
