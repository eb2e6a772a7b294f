package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The options of clients on all transports. The defaults are TSRPC's.
 *
 * @param <O> the options of the transport, which every method returns
 */
public interface ClientOptions<O extends ClientOptions<O>> extends Configurable<O> {
    /** {@link #json}. */
    Option<Boolean> JSON = Option.of("json", false);

    /** {@link #strictNullChecks}. */
    Option<Boolean> STRICT_NULL_CHECKS = Option.of("strictNullChecks", false);

    /** {@link #timeout}. */
    Option<Duration> TIMEOUT = Option.notNegative("timeout", Duration.ofSeconds(15));

    /** {@link #maxMessageSize}. */
    Option<Integer> MAX_MESSAGE_SIZE = Option.positive("maxMessageSize", 64 << 20);

    /** {@link #maxDecodedSize}. */
    Option<@Nullable Integer> MAX_DECODED_SIZE = Option.unsetPositive("maxDecodedSize");

    /** {@link #maxNesting}. */
    Option<Integer> MAX_NESTING = Option.between("maxNesting", 256, 1, 256);

    /** {@link #headers(Supplier)}. */
    Option<Supplier<Headers>> HEADERS = Option.of(
            "headers",
            Headers.NONE,
            supplier -> supplier instanceof Headers fixed
                    ? fixed.requireSendable()
                    : () -> requireNonNull(supplier.get(), "The supplier of headers returned null")
                            .requireSendable());

    /** {@link #executor}. */
    Option<@Nullable Executor> EXECUTOR = Option.unset("executor");

    /** Whether the client speaks JSON instead of binary. The server must accept JSON. Default: false. */
    default O json(boolean json) {
        return set(JSON, json);
    }

    /**
     * Whether the client distinguishes null from absent in received data, see {@link ServerBuilder#strictNullChecks}. Default:
     * false. TSRPC's clients do not have this option.
     */
    default O strictNullChecks(boolean strict) {
        return set(STRICT_NULL_CHECKS, strict);
    }

    /**
     * How long a call waits for its reply. After this time it fails with {@code TIMEOUT}. Zero means no timeout. Default: 15 s.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    default O timeout(Duration timeout) {
        return set(TIMEOUT, timeout);
    }

    /**
     * The maximum size of a message from the server in bytes. Default: 64 MiB.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    default O maxMessageSize(int size) {
        return set(MAX_MESSAGE_SIZE, size);
    }

    /**
     * How many bytes of memory a message from the server may take when it is decoded, about. A few bytes can stand for
     * objects that are many times larger: for empty lists, or for records whose components are all optional. A larger message is
     * invalid; the error names the property. Default: 16 times {@link #maxMessageSize}.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    default O maxDecodedSize(int size) {
        return set(MAX_DECODED_SIZE, size);
    }

    /**
     * How deep a message from the server may be nested, as servers {@linkplain ServerBuilder#maxNesting count}. A message that is nested
     * deeper is invalid; the error names the property. Default: 256, as deep as anything may be that is sent.
     *
     * @throws IllegalArgumentException if {@code levels} is not from 1 to 256
     */
    default O maxNesting(int levels) {
        return set(MAX_NESTING, levels);
    }

    /**
     * Headers and cookies for every request over HTTP, and for every WebSocket handshake. Replaces what {@link #headers(Supplier)}
     * has set. Default: none.
     *
     * <pre>{@code
     * ChatClient.ws("wss://chat.example.com", o -> o.headers(Headers.of("Authorization", "Bearer " + token)));
     * }</pre>
     *
     * @throws IllegalArgumentException if the client itself writes one of them, see {@link Headers#requireSendable}
     */
    default O headers(Headers headers) {
        return set(HEADERS, headers);
    }

    /**
     * Supplies headers and cookies that change, such as a token that has to be renewed: over HTTP for each call and each message,
     * on long connections for each attempt to connect. It runs on the executor and may block, for as long as {@link #timeout} or
     * {@link DuplexClientOptions#connectTimeout} allows. If it throws, or returns what the client has to write itself,
     * connecting fails, and calls and messages over HTTP fail with {@code HEADERS_ERR}.
     *
     * <pre>{@code
     * ChatClient.ws("wss://chat.example.com", o -> o.headers(() -> Headers.of("Authorization", "Bearer " + tokens.current())));
     * }</pre>
     */
    default O headers(Supplier<Headers> supplier) {
        return set(HEADERS, supplier);
    }

    /**
     * The executor of handlers, flows and functions chained on futures. It must run tasks concurrently, and more tasks than may
     * wait for replies at once. If it throws, whatever it throws, the task runs on a new thread. The client does not shut it down. Default: a virtual thread for each task from Java 21 on, else a
     * growing pool of threads.
     */
    default O executor(Executor executor) {
        requireNonNull(executor, "executor");
        return set(EXECUTOR, executor);
    }
}
