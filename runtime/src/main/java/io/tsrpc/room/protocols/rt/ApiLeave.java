package io.tsrpc.room.protocols.rt;

import java.util.List;

/** Leaves rooms. It does not matter whether the connection is in them. */
public interface ApiLeave {
    /** The request. */
    record Req(List<String> rooms) {}

    /** The response. */
    record Res() {}
}
