package io.tsrpc.transport;

/** Whether a client may connect, decided before its handshake is answered. */
public sealed interface Admission {
    /** It may. */
    Admission ACCEPTED = new Accepted();

    /** The handshake is answered and the connection opened. */
    record Accepted() implements Admission {}

    /**
     * The handshake is refused; there is no connection and no flow runs.
     *
     * @param status the HTTP status, 400 to 599
     * @param reason the status line's text, such as {@code Unauthorized}: printable ASCII
     */
    record Refused(int status, String reason) implements Admission {
        /**
         * Checks the status.
         *
         * @throws IllegalArgumentException if it is no error of HTTP, or the reason is not printable ASCII
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
