package io.tsrpc.cluster;

import io.tsrpc.room.Member;

/** One who is in a room, on this server or another one. Each is only equal to itself. */
public interface Present {
    /** What is told of it. */
    Member member();
}
