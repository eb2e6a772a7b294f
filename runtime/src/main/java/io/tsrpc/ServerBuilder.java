package io.tsrpc;

import static java.util.Objects.requireNonNull;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Retention;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.stub.ApiGroup;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of servers on all transports. The defaults are TSRPC's unless an option says otherwise.
 *
 * @param <B> the type of the builder, which every method returns
 */
public interface ServerBuilder<B extends ServerBuilder<B>> extends Configurable<B> {
    /** {@link #json}. */
    Option<Boolean> JSON = Option.of("json", false);

    /** {@link #strictNullChecks}. */
    Option<Boolean> STRICT_NULL_CHECKS = Option.of("strictNullChecks", false);

    /** {@link #allowUnhandledApis}. */
    Option<Boolean> ALLOW_UNHANDLED_APIS = Option.of("allowUnhandledApis", false);

    /** {@link #apiTimeout}. */
    Option<Duration> API_TIMEOUT = Option.notNegative("apiTimeout", Duration.ofSeconds(30));

    /** {@link #returnInnerError}. */
    Option<Boolean> RETURN_INNER_ERROR = Option.of("returnInnerError", false);

    /** {@link #maxConcurrentCalls}. */
    Option<Integer> MAX_CONCURRENT_CALLS = Option.positive("maxConcurrentCalls", 1_000);

    /** {@link #maxServerCalls}. */
    Option<Integer> MAX_SERVER_CALLS = Option.positive("maxServerCalls", 10_000);

    /** {@link #slowConsumers}. */
    Option<SlowConsumerPolicy> SLOW_CONSUMERS = Option.of("slowConsumers", SlowConsumerPolicy.CLOSE);

    /** {@link #maxMessageSize}. */
    Option<Integer> MAX_MESSAGE_SIZE = Option.positive("maxMessageSize", 1 << 20);

    /** {@link #maxDecodedSize}. */
    Option<@Nullable Integer> MAX_DECODED_SIZE = Option.unsetPositive("maxDecodedSize");

    /** {@link #maxRooms}. */
    Option<Integer> MAX_ROOMS = Option.positive("maxRooms", 100_000);

    /** {@link #maxRoomsPerConnection}. */
    Option<Integer> MAX_ROOMS_PER_CONNECTION = Option.positive("maxRoomsPerConnection", 128);

    /** {@link #roomAdmission}. */
    Option<RoomAdmission> ROOM_ADMISSION = Option.of("roomAdmission", RoomAdmission.NONE);

    /** {@link #recoverableRooms(RoomRetention)}. */
    Option<RoomRetention> RECOVERABLE_ROOMS = Option.of("recoverableRooms", RoomRetention.NONE);

    /** {@link #maxTotalRoomBytes}. */
    Option<Long> MAX_TOTAL_ROOM_BYTES = Option.positiveLong("maxTotalRoomBytes", 64L << 20);

    /** {@link #backplane}. */
    Option<@Nullable Backplane> BACKPLANE = Option.unset("backplane");

    /** {@link #nodeName}. */
    Option<@Nullable String> NODE_NAME = Option.unset("nodeName");

    /** {@link #namespace}. */
    Option<@Nullable String> NAMESPACE = Option.unset("namespace");

    /** {@link #maxTotalUnhandledBytes}. */
    Option<@Nullable Long> MAX_TOTAL_UNHANDLED_BYTES = Option.unsetPositiveLong("maxTotalUnhandledBytes");

    /** {@link #maxMessageRate}. */
    Option<@Nullable Integer> MAX_MESSAGE_RATE = Option.unsetPositive("maxMessageRate");

    /** {@link #maxNesting}. */
    Option<Integer> MAX_NESTING = Option.between("maxNesting", 64, 1, 256);

    /** {@link #executor}. */
    Option<@Nullable Executor> EXECUTOR = Option.unset("executor");

    /** {@link #admission}, {@link #admissionLater}. */
    Option<@Nullable AdmissionPolicy> ADMISSION = Option.unset("admission");

    /** Whether the server accepts and sends JSON as well as binary. Default: false, only binary. */
    default B json(boolean json) {
        return set(JSON, json);
    }

    /**
     * Whether the server distinguishes null from absent in received data. If false, a null property or tuple element counts as
     * absent. If true, null is allowed only for {@code T | null} and {@code any}, including required components of type
     * {@code Object}; elsewhere it is an error. Default: false.
     */
    default B strictNullChecks(boolean strict) {
        return set(STRICT_NULL_CHECKS, strict);
    }

    /** Sets the handlers of all APIs of a folder: an implementation of the generated skeleton. Call it once for each folder. */
    B implement(ApiGroup group);

    /** Whether the server starts if APIs have no handler. Calls of them fail with {@code UNHANDLED_API}. Default: false. */
    default B allowUnhandledApis(boolean allow) {
        return set(ALLOW_UNHANDLED_APIS, allow);
    }

    /**
     * The time limit for a reply. After this time the server replies with {@code SERVER_TIMEOUT}; the handler is not interrupted.
     * Zero means no timeout. Default: 30 s.
     *
     * @throws IllegalArgumentException if {@code timeout} is negative
     */
    default B apiTimeout(Duration timeout) {
        return set(API_TIMEOUT, timeout);
    }

    /**
     * Whether clients receive the message of an unexpected exception, as {@code innerErr}. Default: false, because such texts may
     * contain secrets. TSRPC sends them outside production.
     */
    default B returnInnerError(boolean tell) {
        return set(RETURN_INNER_ERROR, tell);
    }

    /**
     * The maximum number of API calls of one connection that have no answer yet. Further calls fail with {@code TOO_MANY_CALLS}.
     * As many handlers run at once: if some run on after their answers, calls that come meanwhile wait for them, as many at most.
     * Default: 1,000.
     *
     * @throws IllegalArgumentException if {@code calls} is less than 1
     */
    default B maxConcurrentCalls(int calls) {
        return set(MAX_CONCURRENT_CALLS, calls);
    }

    /**
     * The maximum number of API calls that run at once on the server, over all connections and transports, those of
     * {@link Server#callApi} included. Further calls fail with {@code TOO_MANY_CALLS}. A call whose connection has ended counts as long
     * as its handler runs, not until it is answered. Default: 10,000.
     *
     * <p>On Java 17 to 20 calls fail with it too, unless an {@link #executor} is set, when about 2,000 handlers block: the threads that
     * are left tell others so.
     *
     * @throws IllegalArgumentException if {@code calls} is less than 1
     */
    default B maxServerCalls(int calls) {
        return set(MAX_SERVER_CALLS, calls);
    }

    /**
     * What is done with messages for clients that read too slowly. A reply that does not fit always closes the connection, because
     * the caller would wait for it in vain. Default: {@link SlowConsumerPolicy#CLOSE}.
     */
    default B slowConsumers(SlowConsumerPolicy policy) {
        requireNonNull(policy, "policy");
        return set(SLOW_CONSUMERS, policy);
    }

    /**
     * The maximum size of a message from a client in bytes. WebSocket closes the connection of a
     * larger message with code 1009, HTTP responds with 413. Default: 1 MiB.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    default B maxMessageSize(int size) {
        return set(MAX_MESSAGE_SIZE, size);
    }

    /**
     * How many bytes of memory a message from a client may take when it is decoded, about. A few bytes can stand for
     * objects that are many times larger: for empty lists, or for records whose components are all optional. A larger message is
     * invalid; the error names the property. Default: 16 times {@link #maxMessageSize}.
     *
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    default B maxDecodedSize(int size) {
        return set(MAX_DECODED_SIZE, size);
    }

    /**
     * How many {@link Server#room rooms} may have members at once. Beyond it, joining a room without members fails with
     * {@code TOO_MANY_ROOMS}. Default: 100,000.
     *
     * @throws IllegalArgumentException if {@code rooms} is less than 1
     */
    default B maxRooms(int rooms) {
        return set(MAX_ROOMS, rooms);
    }

    /**
     * How many rooms a connection may be in at once. Beyond it, joining fails with {@code TOO_MANY_ROOMS}. Default: 128.
     *
     * @throws IllegalArgumentException if {@code rooms} is less than 1
     */
    default B maxRoomsPerConnection(int rooms) {
        return set(MAX_ROOMS_PER_CONNECTION, rooms);
    }

    /**
     * Decides which rooms clients may enter by themselves, after a reconnect above all. Default: none.
     *
     * <pre>{@code
     * .roomAdmission((conn, room) -> conn.userId().isPresent()
     *         ? RoomDecision.admitted()
     *         : RoomDecision.refused("Please log in"))
     * }</pre>
     */
    default B roomAdmission(RoomAdmission admission) {
        return set(ROOM_ADMISSION, admission);
    }

    /**
     * Makes rooms recoverable whose whole name matches: their latest 1,000 messages, 1 MiB at most, are kept for 5 minutes, so that
     * clients that come back after a cut miss none of them, or are told how many they miss.
     *
     * <pre>{@code
     * .recoverableRooms(Pattern.compile("quiz/.*"))
     * }</pre>
     */
    default B recoverableRooms(Pattern names) {
        return recoverableRooms(RoomRetention.matching(names, Retention.DEFAULT));
    }

    /** Makes rooms recoverable, and says how much of each is kept. Default: none is. */
    default B recoverableRooms(RoomRetention retention) {
        return set(RECOVERABLE_ROOMS, retention);
    }

    /**
     * How much memory, about, messages may take that recoverable rooms keep together. Beyond it, the room that has had no message
     * for the longest time loses its oldest. As much may be taken by what is known of rooms that were empty lately and keep nothing.
     * Default: 64 MiB.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    default B maxTotalRoomBytes(long bytes) {
        return set(MAX_TOTAL_ROOM_BYTES, bytes);
    }

    /**
     * Lets servers have their rooms, users and presence in common, by an engine such as Redis or NATS. A backplane is of one server, which
     * closes it when it stops; if it has never started, that is yours to do.
     *
     * <pre>{@code
     * .backplane(RedisBackplane.connect("redis://redis.example.com"))
     * }</pre>
     *
     * <p>Building the server fails if {@link #recoverableRooms} asks for what the engine cannot give. Default: the server is alone.
     */
    default B backplane(Backplane backplane) {
        return set(BACKPLANE, requireNonNull(backplane, "backplane"));
    }

    /**
     * What the server is called among others, such as the name of its machine. A server that is started again by the same name takes the
     * place of the earlier one at once, also if that had no time to say goodbye; so no two may run with one name. Default: a name
     * of its own for each start.
     *
     * @param name at most 128 bytes as UTF-8, not empty
     */
    default B nodeName(String name) {
        return set(NODE_NAME, requireNonNull(name, "name"));
    }

    /**
     * What tells this application from others on the same engine: servers with one namespace have their rooms in common. Default: the name
     * of the protocol.
     *
     * @param namespace letters, digits, {@code -} and {@code _}, at most 100; others take more, as they are percent-encoded
     */
    default B namespace(String namespace) {
        return set(NAMESPACE, requireNonNull(namespace, "namespace"));
    }

    /**
     * How deep a message from a client may be nested: a tree of {@code Tree(List<Tree> children)} with a root and its children is nested
     * two levels. Each record of a type that contains itself counts, each union without discriminators, and each list and map in a
     * component of type {@code Object}. A message that is nested deeper is invalid; the error names the property. Default: 64, which is
     * enough for comments, menus, folders and documents. What is sent may have 256 levels.
     *
     * @throws IllegalArgumentException if {@code levels} is not from 1 to 256
     */
    default B maxNesting(int levels) {
        return set(MAX_NESTING, levels);
    }

    /**
     * How many bytes the server may hold that it has received and not handled yet, over all connections and transports: messages and
     * requests that have not arrived completely, and those that wait for a thread or for the handler of the message before; a message
     * that is decoded counts as the memory that it takes. When so many are reached, connections are not read of which something waits;
     * others are. If half of it is held by what is still arriving, the largest of that are refused until it is less, so nobody can fill the
     * heap with messages that never end: WebSocket closes their connections with code 1013, HTTP responds with 503. At twice as many
     * whatever arrives is refused so. Default: a quarter of the memory that the JVM may use.
     *
     * @throws IllegalArgumentException if {@code bytes} is less than 1
     */
    default B maxTotalUnhandledBytes(long bytes) {
        return set(MAX_TOTAL_UNHANDLED_BYTES, bytes);
    }

    /**
     * How many messages and calls of one connection are handled in a second; after a second without any, so many at once. Others wait
     * their turn and are not lost; the server stops reading from the connection meanwhile, so its calls may time out. It holds for
     * WebSocket and in process. HTTP has no connections in this sense: each request is its own. Default: no limit.
     *
     * @throws IllegalArgumentException if {@code messages} is less than 1
     */
    default B maxMessageRate(int messages) {
        return set(MAX_MESSAGE_RATE, messages);
    }

    /**
     * The executor of handlers and flows. It must run tasks concurrently and accept all of them. If it throws, whatever it
     * throws, the server runs the task on a new thread; over HTTP it closes the connection. The reply to a call that timed out, with
     * {@code preApiReturnFlow} and {@code preSendDataFlow}, and the actions of its {@code onCancel} run on other threads, 2,048 at most,
     * because all threads of the executor may be blocked. The server does not shut the executor down. Default: a virtual thread for each
     * task from Java 21 on, else as many threads as tasks that run at once, 2,048 at most.
     */
    default B executor(Executor executor) {
        requireNonNull(executor, "executor");
        return set(EXECUTOR, executor);
    }

    /**
     * Decides who is served: before a WebSocket handshake is answered, within {@code handshakeTimeout}, and before the body of an HTTP
     * request is read, within {@code readTimeout}; in process too. What the policy accepts may bring attributes, what it refuses gets
     * a status and an error. It is not asked for {@link Server#callApi}, health checks and preflights. Default: everybody is served.
     */
    default B admission(AdmissionPolicy.AtOnce policy) {
        requireNonNull(policy, "policy");
        return set(ADMISSION, policy.toPolicy());
    }

    /** Decides who is served, as {@link #admission} does, but perhaps later: no thread waits for the decision. */
    default B admissionLater(AdmissionPolicy policy) {
        requireNonNull(policy, "policy");
        return set(ADMISSION, policy);
    }
}
