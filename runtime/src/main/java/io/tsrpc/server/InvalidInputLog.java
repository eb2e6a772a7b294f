package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs input that cannot be decoded. */
final class InvalidInputLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    private InvalidInputLog() {}

    /** Logs why the request of a call could not be decoded. */
    static void log(Connection conn, ServerInput.InvalidCall call) {
        if (call.problem() instanceof InvalidInputException invalid) {
            log(conn, invalid);
        } else if (!(call.problem() instanceof FlowFailedException)) { // which has been logged
            LOG.error("[{}] the request of {} could not be decoded", conn.id(), call.service(), call.problem());
        }
    }

    /** A client with another version of the protocol is worth a warning; bytes from anywhere are not. */
    static void log(Connection conn, InvalidInputException problem) {
        if (problem.mismatch() == null) {
            LOG.debug("[{}] invalid input", conn.id(), problem);
        } else {
            LOG.warn("[{}] the protocol of the client is another one: {}", conn.id(), problem.mismatch());
        }
    }
}
