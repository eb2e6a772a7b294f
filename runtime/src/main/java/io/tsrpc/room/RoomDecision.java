package io.tsrpc.room;

import static java.util.Objects.requireNonNull;

import io.tsrpc.TsrpcError;

/** The decision of a {@link RoomAdmission}. */
public sealed interface RoomDecision {
    /** Returns the decision that the connection may enter. */
    static RoomDecision admitted() {
        return new Admitted(JoinOptions.NONE);
    }

    /**
     * Returns the decision that the connection may enter.
     *
     * @param data what {@link Presence} tells of it, at most 1,024 bytes as UTF-8
     * @throws IllegalArgumentException if it is longer
     */
    static RoomDecision admitted(String data) {
        return new Admitted(JoinOptions.NONE.withData(data));
    }

    /** Returns the decision that the connection may enter, with data or with the latest messages. */
    static RoomDecision admitted(JoinOptions options) {
        return new Admitted(options);
    }

    /**
     * Returns the decision that the connection may not enter.
     *
     * @param why a text for people, which the client gets
     */
    static Refused refused(String why) {
        requireNonNull(why, "why");
        return new Refused(TsrpcError.of(why));
    }

    /**
     * It may enter.
     *
     * @param options how
     */
    record Admitted(JoinOptions options) implements RoomDecision {
        /** Creates a decision. */
        public Admitted {
            requireNonNull(options, "options");
        }
    }

    /**
     * It may not.
     *
     * @param error what the client learns: its message and its code
     */
    record Refused(TsrpcError error) implements RoomDecision {
        /** Creates a decision. */
        public Refused {
            requireNonNull(error, "error");
        }

        /** Returns this decision with a code, by which the client tells it from others. */
        public Refused withCode(String code) {
            return new Refused(error.withCode(code));
        }
    }
}
