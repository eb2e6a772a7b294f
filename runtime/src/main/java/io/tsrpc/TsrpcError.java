package io.tsrpc;

import static java.util.Objects.requireNonNull;

import io.tsrpc.log.EscapedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed or a message was not sent. Network, server, client and business failures all arrive as a {@code TsrpcError},
 * in an {@link ApiReturn.Failure} or a {@link SendResult}; nothing is thrown. A handler throws a {@link TsrpcException} to send
 * one.
 *
 * <pre>{@code
 * throw new TsrpcException(TsrpcError.of("Not enough money").withCode("NO_MONEY").with("missing", 12));
 * }</pre>
 *
 * @param message a text for people
 * @param type which side failed
 * @param code a code for programs, or null; no {@code String}: compare it by {@link #hasCode(String)}
 * @param extra further fields with JSON types (null, Boolean, Number, String, List, Map); unmodifiable
 */
public record TsrpcError(
        String message, TsrpcErrorType type, @Nullable ErrorCode code, Map<String, Object> extra) {
    /** Creates an error, with a copy of {@code extra}. */
    public TsrpcError {
        requireNonNull(message, "message");
        requireNonNull(type, "type");
        requireNonNull(extra, "extra");
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** Creates a business error ({@link TsrpcErrorType#API_ERROR}) without a code. */
    public static TsrpcError of(String message) {
        return of(message, TsrpcErrorType.API_ERROR);
    }

    /** Creates an error without a code. */
    public static TsrpcError of(String message, TsrpcErrorType type) {
        return new TsrpcError(message, type, null, Map.of());
    }

    /** Creates an error with a code. */
    public static TsrpcError of(String message, TsrpcErrorType type, String code) {
        return of(message, type, ErrorCode.of(code));
    }

    /** Creates an error with a code. */
    public static TsrpcError of(String message, TsrpcErrorType type, ErrorCode code) {
        requireNonNull(code, "code");
        return new TsrpcError(message, type, code, Map.of());
    }

    /** Returns this error with the code {@code code}. */
    public TsrpcError withCode(ErrorCode code) {
        requireNonNull(code, "code");
        return new TsrpcError(message, type, code, extra);
    }

    /** Returns this error with the code {@code code}. */
    public TsrpcError withCode(String code) {
        return withCode(ErrorCode.of(code));
    }

    /** Returns this error with the numeric code {@code code}. */
    public TsrpcError withCode(long code) {
        return withCode(ErrorCode.of(code));
    }

    /**
     * Returns this error with one more field. The peer finds it in {@link #extra()}, a TypeScript peer on the error itself.
     *
     * @param value a Boolean, Number, String, or a List or Map of these
     * @throws IllegalArgumentException if {@code name} is {@code message}, {@code type} or {@code code}
     */
    public TsrpcError with(String name, Object value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        if (name.equals("message") || name.equals("type") || name.equals("code")) {
            throw new IllegalArgumentException("`" + name + "` is a field of every error and no extra one");
        }
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new TsrpcError(message, type, code, more);
    }

    /** Returns whether the code is {@code expected}, such as {@link ErrorCode#SERVER_TIMEOUT}. */
    public boolean hasCode(ErrorCode expected) {
        return expected.equals(code);
    }

    /** Returns whether the code is the string {@code text}. */
    public boolean hasCode(String text) {
        return code instanceof ErrorCode.Text t && t.value().equals(text);
    }

    /** Returns whether the code is the number {@code number}. */
    public boolean hasCode(long number) {
        return code instanceof ErrorCode.Int i && i.value() == number;
    }

    /** Returns a text for logs, with escapes in place of control characters: the peer may have chosen what is in it. */
    @Override
    public String toString() {
        return EscapedText.of(
                "TsrpcError[message=" + message + ", type=" + type + ", code=" + code + ", extra=" + extra + "]");
    }
}
