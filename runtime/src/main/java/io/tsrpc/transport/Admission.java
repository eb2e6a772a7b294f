package io.tsrpc.transport;

/** The decision whether a client may connect. It is made before the handshake is answered. */
public sealed interface Admission {
    /** The client may connect. */
    Admission ACCEPTED = new Accepted();

    /** The handshake is accepted and the connection is opened. */
    record Accepted() implements Admission {}

    /**
     * The handshake is refused. There is no connection and no flow runs.
     *
     * @param status the HTTP status, 400 to 599
     * @param reason the reason phrase of the status line, such as {@code Unauthorized}; printable ASCII
     */
    record Refused(int status, String reason) implements Admission {
        /**
         * Creates a refusal.
         *
         * @throws IllegalArgumentException if {@code status} is not an HTTP error status, or {@code reason} is not
         * printable ASCII
         */
        public Refused {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
            }
            if (!reason.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                throw new IllegalArgumentException("reason must be printable ASCII, but is `" + reason + "`");
            }
        }
    }
}
