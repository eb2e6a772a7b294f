package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.wire.InvalidInputException;

/** Logs what arrives at a server and is neither a call nor a message of its protocol. */
final class InvalidInputLog {
    private static final Log LOG = Log.of(Topic.SERVER_RECEIVE);

    private final RepeatedLog mismatches = new RepeatedLog(LOG);
    private final RepeatedLog failures = new RepeatedLog(LOG);

    /** A client with another version of the protocol is worth a warning; bytes from anywhere are not. */
    void log(Connection conn, InvalidInputException problem) {
        LOG.debug("[{}] invalid input", conn.id(), problem);
        if (problem.mismatch() != null) {
            mismatches.warn("[{}] the protocol of the client is another one: {}", conn.id(), problem.mismatch());
        }
    }

    /** A codec failed that is the user's, or ours. */
    void logFailure(Connection conn, Throwable problem) {
        failures.error("[{}] input could not be decoded", conn.id(), problem);
    }
}
