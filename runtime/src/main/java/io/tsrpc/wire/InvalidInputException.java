package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import org.jspecify.annotations.Nullable;

/** Thrown for input that is not a valid call or message. The exception's message is sent to the client. */
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** TSRPC's only message for invalid binary input. */
    private static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    private final @Nullable String mismatch;
    private final transient @Nullable Exception refusal;

    private InvalidInputException(
            String message, @Nullable String mismatch, @Nullable Exception refusal, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.mismatch = mismatch;
        this.refusal = refusal;
    }

    /** Creates an exception with a specific message. */
    public InvalidInputException(String message) {
        this(message, null, null, null);
    }

    /** Creates the exception for bytes that are not a request at all. */
    static InvalidInputException badBuffer(Throwable cause) {
        return new InvalidInputException(BAD_BUFFER, null, null, cause);
    }

    /** Creates the exception for a binary request that names no service of this server's protocol. */
    static InvalidInputException unknownService(String mismatch) {
        return new InvalidInputException(BAD_BUFFER, mismatch, null, null);
    }

    /** Creates the exception for a binary body that is not one of {@code service}. */
    static InvalidInputException badBody(Service service, CodecException cause, String mismatch) {
        Exception refusal = cause.refusal();
        if (refusal != null) {
            return new InvalidInputException(cause.messageForPeers(), null, refusal, cause);
        }
        String shown = cause.fitsProtocol() ? null : mismatch;
        return new InvalidInputException(BAD_BUFFER + place(service, cause), shown, null, cause);
    }

    /** To callers the server says which property of the request is wrong, if it is one. */
    private static String place(Service service, CodecException cause) {
        return service instanceof ApiService && cause.namesProperty() ? " " + cause.messageForPeers() : "";
    }

    /** Creates the exception for text with the name of an unknown service. {@code kind} is TSRPC's word for it. */
    static InvalidInputException unknownName(String kind, String name) {
        return new InvalidInputException("Invalid " + kind + " path: " + UnknownApi.shown(name));
    }

    /** Creates the exception for a request to an unknown API that comes without a transport. */
    public static InvalidInputException unknownName(String name) {
        return new InvalidInputException("Invalid service name: " + UnknownApi.shown(name));
    }

    /** Creates the exception for text that is not JSON, or of which a value is wrong. */
    static InvalidInputException badText(CodecException cause) {
        return new InvalidInputException(cause.messageForPeers(), null, cause.refusal(), cause);
    }

    /**
     * What the client says that this server's protocol does not have, for the log: the client was probably built with
     * another version of the protocol. Has no content of the input. Null if the input is not a request in any protocol.
     */
    public @Nullable String mismatch() {
        return mismatch;
    }

    /**
     * What user code has thrown to refuse a value that fits the protocol: a form, or the constructor of a record. Null
     * if it is not what is wrong.
     */
    public @Nullable Exception refusal() {
        return refusal;
    }
}
