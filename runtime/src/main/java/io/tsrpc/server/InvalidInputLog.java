package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;

/** Logs what arrives at a server and cannot be decoded. */
final class InvalidInputLog {
    private static final Log LOG = Log.of(Topic.SERVER_RECEIVE);

    private final RepeatedLog mismatches = new RepeatedLog(LOG);
    private final FailureLog failures = new FailureLog(LOG);

    /** Logs why the request of a call could not be decoded. */
    void log(Connection conn, ServerInput.InvalidCall call) {
        if (call.problem() instanceof InvalidInputException invalid) {
            log(conn, invalid);
        } else if (!(call.problem() instanceof FlowFailedException)) { // which has been logged
            failures.error(
                    call.service().name(),
                    call.problem(),
                    "[{}] the request of {} could not be decoded",
                    conn.id(),
                    call.service());
        }
    }

    /** A client with another version of the protocol is worth a warning; bytes from anywhere are not. */
    void log(Connection conn, InvalidInputException problem) {
        LOG.debug("[{}] invalid input", conn.id(), problem);
        if (problem.mismatch() != null) {
            mismatches.warn("[{}] the protocol of the client is another one: {}", conn.id(), problem.mismatch());
        }
    }

    /** Logs that a flow failed at input of which nobody hears. The flow's exception has been logged. */
    void logDropped(Connection conn, FlowFailedException failure) {
        LOG.debug("[{}] input is dropped", conn.id(), failure);
    }

    /** Logs that a codec failed, the user's or ours. */
    void logFailure(Connection conn, Throwable problem) {
        failures.error("input", problem, "[{}] input could not be decoded", conn.id());
    }
}
