package io.tsrpc;

import static java.util.Objects.requireNonNull;

/**
 * The decision of an {@link AdmissionPolicy} about one client: {@link #accepted()} or {@link #refused}. Immutable.
 *
 * <pre>{@code
 * Admission.accepted().with(USER, user).withHeader("X-Tenant", "acme")
 * Admission.refused(401, "Please log in").withCode("NEED_LOGIN").withHeader("WWW-Authenticate", "Bearer")
 * }</pre>
 */
public sealed interface Admission {
    /** Returns the decision that the client is served. */
    static Accepted accepted() {
        return Accepted.PLAIN;
    }

    /**
     * Returns the decision that the client is refused.
     *
     * @param status the HTTP status, 400 to 599
     * @param message a text for people
     * @throws IllegalArgumentException if {@code status} is another number
     */
    static Refused refused(int status, String message) {
        requireNonNull(message, "message");
        return new Refused(status, TsrpcError.of(message), Headers.NONE);
    }

    /** What is sent to the client together with the decision: headers, among them those that set cookies. */
    Headers headers();

    /**
     * Returns this decision with one more header, after those of the same name.
     *
     * @throws IllegalArgumentException if {@code name} is not the name of a header or is one that the server itself writes, or if
     *     {@code value} has characters other than printable ASCII
     */
    Admission withHeader(String name, String value);

    /** Returns this decision with one more cookie, which the client's browser keeps. */
    Admission withCookie(ResponseCookie cookie);

    /**
     * The client is served.
     *
     * @param attributes the values with which {@link Connection#attributes()} begins; a copy, which nobody else changes
     * @param headers headers of the response to the handshake, or to the request
     */
    record Accepted(Attributes attributes, Headers headers) implements Admission {
        private static final Accepted PLAIN = new Accepted(new Attributes(), Headers.NONE);

        /** Creates a decision with copies. */
        public Accepted {
            requireNonNull(attributes, "attributes");
            requireNonNull(headers, "headers");
            attributes = attributes.copy();
            headers.requireOfResponse();
        }

        /** The values with which {@link Connection#attributes()} begins. This is a copy: changing it changes nothing else. */
        @Override
        public Attributes attributes() {
            return attributes.copy();
        }

        /** Returns this decision with a value that {@link Connection#attributes()} has from the beginning. */
        public <T> Accepted with(AttributeKey<T> key, T value) {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
            Attributes more = attributes.copy();
            more.set(key, value);
            return new Accepted(more, headers);
        }

        @Override
        public Accepted withHeader(String name, String value) {
            return new Accepted(attributes, headers.and(name, value));
        }

        @Override
        public Accepted withCookie(ResponseCookie cookie) {
            requireNonNull(cookie, "cookie");
            return new Accepted(attributes, headers.and("Set-Cookie", cookie.toHeader()));
        }
    }

    /**
     * The client is refused. There is no connection, and no flow runs. A refused call over HTTP fails with {@code error}; a client
     * that wants to connect learns the status.
     *
     * @param status the HTTP status, 400 to 599
     * @param error what the caller learns: the body of the response, as text if the client wants to connect
     * @param headers headers of the response
     */
    record Refused(int status, TsrpcError error, Headers headers) implements Admission {
        private static final int MIN = 400;
        private static final int MAX = 599;

        /**
         * Creates a decision.
         *
         * @throws IllegalArgumentException if {@code status} is not an HTTP error
         */
        public Refused {
            if (status < MIN || status > MAX) {
                throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
            }
            requireNonNull(error, "error");
            requireNonNull(headers, "headers");
            headers.requireOfResponse();
        }

        /** Returns this decision with a code, which callers over HTTP find in the error. */
        public Refused withCode(String code) {
            return withError(error.withCode(code));
        }

        /** Returns this decision with another error. */
        public Refused withError(TsrpcError other) {
            return new Refused(status, other, headers);
        }

        @Override
        public Refused withHeader(String name, String value) {
            return new Refused(status, error, headers.and(name, value));
        }

        @Override
        public Refused withCookie(ResponseCookie cookie) {
            requireNonNull(cookie, "cookie");
            return new Refused(status, error, headers.and("Set-Cookie", cookie.toHeader()));
        }
    }
}
