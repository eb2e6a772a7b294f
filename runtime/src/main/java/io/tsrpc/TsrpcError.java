package io.tsrpc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed. Network, server, client and business failures all arrive as one of these, in
 * {@link ApiReturn.Failure}; nothing is thrown.
 *
 * <pre>{@code
 * throw new TsrpcException(TsrpcError.of("Not enough money").withCode("NO_MONEY").with("missing", 12));
 * }</pre>
 *
 * @param message what a person may read
 * @param type where it comes from
 * @param code what a program may test, if there is one
 * @param extra further fields, as JSON types (null, Boolean, Number, String, List, Map); unmodifiable
 */
public record TsrpcError(
        String message, TsrpcErrorType type, @Nullable ErrorCode code, Map<String, Object> extra) {
    /** The code of a call that this side aborted. */
    public static final ErrorCode ABORTED = ErrorCode.of("ABORTED");

    /** The code of a call that a flow stopped. */
    public static final ErrorCode STOPPED_BY_FLOW = ErrorCode.of("STOPPED_BY_FLOW");

    /** Copies {@code extra}. */
    public TsrpcError {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(type, "type");
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** A business error without a code. */
    public static TsrpcError of(String message) {
        return of(message, TsrpcErrorType.API_ERROR);
    }

    /** An error without a code. */
    public static TsrpcError of(String message, TsrpcErrorType type) {
        return new TsrpcError(message, type, null, Map.of());
    }

    /** An error with a code. */
    public static TsrpcError of(String message, TsrpcErrorType type, String code) {
        return new TsrpcError(message, type, ErrorCode.of(code), Map.of());
    }

    /** This error with the code {@code code}. */
    public TsrpcError withCode(String code) {
        return new TsrpcError(message, type, ErrorCode.of(code), extra);
    }

    /** This error with the code {@code code}. */
    public TsrpcError withCode(long code) {
        return new TsrpcError(message, type, ErrorCode.of(code), extra);
    }

    /**
     * This error with one more field, which the other side finds in {@link #extra()} (in TypeScript, on the error
     * itself).
     *
     * @throws IllegalArgumentException if {@code name} is {@code message}, {@code type} or {@code code}
     */
    public TsrpcError with(String name, Object value) {
        if (name.equals("message") || name.equals("type") || name.equals("code")) {
            throw new IllegalArgumentException("`" + name + "` is a field of every error and no extra one");
        }
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new TsrpcError(message, type, code, more);
    }

    /** Whether the code is the string {@code text}. */
    public boolean hasCode(String text) {
        return code instanceof ErrorCode.Text t && t.value().equals(text);
    }

    /** Whether the code is the number {@code number}. */
    public boolean hasCode(long number) {
        return code instanceof ErrorCode.Int i && i.value() == number;
    }
}
