package io.tsrpc.it.refusal.protocols;

import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.codec.CodecException;
import java.io.IOException;
import java.util.UUID;

/**
 * A page, of which the name decides how its constructor ends.
 *
 * @param name what the constructor throws, or anything else
 */
public record Page(String name) {
    /** Checks the name. */
    public Page {
        switch (name) {
            case "argument" -> throw new IllegalArgumentException("secret");
            case "null" -> throw new NullPointerException("secret");
            case "state" -> throw new IllegalStateException("secret");
            case "code" -> throw new TsrpcException("No such page", "NO_PAGE");
            case "uncodable" -> throw new TsrpcException(TsrpcError.of("secret").with("id", new UUID(1, 2)));
            case "checked" -> throw Page.<RuntimeException>sneaky(new IOException("secret"));
            case "told" -> throw CodecException.of("It must not be told.");
            case "error" -> throw new ExceptionInInitializerError("secret");
            default -> {}
        }
    }

    /** Throws a checked exception where none is declared, as Kotlin and Lombok do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }
}
