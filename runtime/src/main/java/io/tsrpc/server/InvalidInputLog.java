package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.wire.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs input that is neither a call nor a message of this server's protocol. */
final class InvalidInputLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.server.receive");

    private InvalidInputLog() {}

    /** A client with another version of the protocol is worth a warning; bytes from anywhere are not. */
    static void log(Connection conn, InvalidInputException problem) {
        if (problem.mismatch() == null) {
            LOG.debug("[{}] invalid input", conn.id(), problem);
        } else {
            LOG.warn("[{}] the protocol of the client is another one: {}", conn.id(), problem.mismatch());
        }
    }
}
