package io.tsrpc;

import static java.util.Objects.requireNonNull;

import io.tsrpc.flow.ClientFlows;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a client comes back by itself when its connection is lost. Immutable: each method returns a copy.
 *
 * <pre>{@code
 * ChatWsClient client = ChatClient.ws("wss://chat.example.com", o -> o
 *         .reconnect(Reconnect.backoff())
 *         .afterConnect(c -> ChatClient.over(c).user().login(req).thenApply(AfterConnect.Outcome::of)));
 * client.connect().join();
 * }</pre>
 *
 * <p>The client comes back after every end of a connection that was open, whatever the close code, until {@link DuplexClient#disconnect()}
 * or {@link DuplexClient#close()}. Code 1000 is no exception: servers of TSRPC send it when they stop, when they refuse bad input and when
 * they throw a client out. Refuse those you have thrown out at the login, or tell them apart by the reason, with {@link #stopAfterLoss}.
 *
 * <p>The first {@link DuplexClient#connect()} reports its outcome as it does without this; see {@link #fromStart}. What may have run is
 * never sent again: calls in flight fail with {@code LOST_CONN}.
 */
public final class Reconnect implements Configurable<Reconnect> {
    /** {@link #backoff}: the bound of the first delay. */
    public static final Option<Duration> FIRST = Option.positive("first", Duration.ofSeconds(1));

    /** {@link #backoff}: the bound of all delays. */
    public static final Option<Duration> LONGEST = Option.positive("longest", Duration.ofSeconds(30));

    /** {@link #maxAttempts}. */
    public static final Option<@Nullable Integer> MAX_ATTEMPTS = Option.unsetPositive("maxAttempts");

    /** {@link #maxElapsed}. Zero means no limit. */
    public static final Option<Duration> MAX_ELAPSED = Option.notNegative("maxElapsed", Duration.ZERO);

    /** {@link #maxWaitingCalls}. */
    public static final Option<Integer> MAX_WAITING_CALLS =
            Option.between("maxWaitingCalls", 1_000, 0, Integer.MAX_VALUE);

    /** {@link #maxWaitingMessages}. */
    public static final Option<Integer> MAX_WAITING_MESSAGES =
            Option.between("maxWaitingMessages", 0, 0, Integer.MAX_VALUE);

    /** {@link #fromStart}. */
    public static final Option<Boolean> FROM_START = Option.of("fromStart", false);

    /** {@link #stopAfterLoss}. */
    public static final Option<@Nullable Predicate<ClientFlows.Disconnected>> STOP_AFTER_LOSS =
            Option.unset("stopAfterLoss");

    /** {@link #stopAfterFailure}. */
    public static final Option<@Nullable Predicate<ConnectFailure>> STOP_AFTER_FAILURE =
            Option.unset("stopAfterFailure");

    /** {@link #listener}. */
    public static final Option<@Nullable ReconnectListener> LISTENER = Option.unset("listener");

    /** Never changed. */
    private final Map<Option<?>, @Nullable Object> values;

    private Reconnect(Map<Option<?>, @Nullable Object> values) {
        this.values = values;
    }

    /** As {@link #backoff(Duration, Duration)}, with 1 s and 30 s. */
    public static Reconnect backoff() {
        return new Reconnect(new HashMap<>());
    }

    /**
     * Waits for a random time before each attempt, so that the clients of a server that has restarted do not come all at once: at most
     * {@code first} before the first attempt, twice as much before the next, and so on, up to {@code longest} (full jitter).
     *
     * <p>It begins anew with {@code first} when a connection has been open for {@code longest}. A server that accepts clients and closes
     * their connections at once is therefore asked less and less often.
     *
     * @throws IllegalArgumentException if {@code first} is not positive, or {@code longest} is less
     */
    public static Reconnect backoff(Duration first, Duration longest) {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("longest must be " + first + " at least, but is " + longest);
        }
        return new Reconnect(new HashMap<>()).set(FIRST, first).set(LONGEST, longest);
    }

    /**
     * Returns a copy with another value. This has the same effect as the method with the option's name; use it for options from a
     * configuration file.
     *
     * @throws IllegalArgumentException if the option does not allow this value
     */
    @Override
    public <T extends @Nullable Object> Reconnect set(Option<T> option, T value) {
        requireNonNull(option, "option");
        Map<Option<?>, @Nullable Object> copy = new HashMap<>(values);
        copy.put(option, option.checked(value));
        return new Reconnect(copy);
    }

    /** Returns the value of an option. */
    @SuppressWarnings("unchecked") // safe: set() is the only writer
    public <T extends @Nullable Object> T get(Option<T> option) {
        return values.containsKey(option) ? (T) values.get(option) : option.defaultValue();
    }

    /**
     * How many attempts are made before the client gives up. They are counted until a connection has been open for {@code longest}.
     * Default: no limit.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public Reconnect maxAttempts(int attempts) {
        return set(MAX_ATTEMPTS, attempts);
    }

    /**
     * For how long attempts begin before the client gives up. The time runs from the loss of the connection until another has been open for
     * {@code longest}. Default: zero, which means for ever.
     *
     * @throws IllegalArgumentException if {@code time} is negative
     */
    public Reconnect maxElapsed(Duration time) {
        requireNonNull(time, "time");
        return set(MAX_ELAPSED, time);
    }

    /**
     * How many calls may wait while the client comes back. They are sent in the order in which they were made, once it is connected. Each
     * waits for its own timeout at most and can be aborted. It fails with {@code WS_NOT_OPEN} if the client gives up or disconnects.
     * Further calls fail with {@code TOO_MANY_WAITING}. With 0 calls do not wait: they fail with {@code WS_NOT_OPEN} at once.
     *
     * <p>Default: 1,000, so that nobody has to write a loop because of a short gap. A call that waits has never been sent.
     *
     * @throws IllegalArgumentException if {@code calls} is negative
     */
    public Reconnect maxWaitingCalls(int calls) {
        return set(MAX_WAITING_CALLS, calls);
    }

    /**
     * How many messages may wait while the client comes back, in one line with the calls. Each waits for {@link ClientOptions#timeout} at
     * most. Further messages fail with {@code TOO_MANY_WAITING}. With 0 messages do not wait: they fail with {@code WS_NOT_OPEN} at once.
     *
     * <p>Default: 0. A message has nobody who waits for an answer, and many of them that come late at once are seldom wanted.
     *
     * @throws IllegalArgumentException if {@code messages} is negative
     */
    public Reconnect maxWaitingMessages(int messages) {
        return set(MAX_WAITING_MESSAGES, messages);
    }

    /**
     * Goes on also if the attempt of {@link DuplexClient#connect()} fails, whose future tells that nevertheless. Calls wait from
     * {@code connect()} on. Default: the client comes back only if it was connected before.
     */
    public Reconnect fromStart() {
        return set(FROM_START, true);
    }

    /**
     * Gives up after the loss of a connection of which {@code isEnd} returns true. It runs on the executor and may block; the next attempt
     * waits for it. If it throws, the client comes back. Default: it always comes back.
     *
     * <pre>{@code
     * reconnect.stopAfterLoss(how -> "Logged out everywhere".equals(how.reason()));
     * }</pre>
     */
    public Reconnect stopAfterLoss(Predicate<ClientFlows.Disconnected> isEnd) {
        requireNonNull(isEnd, "isEnd");
        return set(STOP_AFTER_LOSS, isEnd);
    }

    /**
     * Gives up after a failed attempt of which {@code isEnd} returns true. It runs on the executor and may block; the next attempt
     * waits for it. If it throws, the client goes on. Default: it always goes on. Whatever is set here, {@link AfterConnect.Outcome#stop}
     * and a {@code preConnectFlow} that allows no attempt are the end.
     *
     * <pre>{@code
     * reconnect.stopAfterFailure(failure -> Integer.valueOf(403).equals(failure.httpStatus()));
     * }</pre>
     */
    public Reconnect stopAfterFailure(Predicate<ConnectFailure> isEnd) {
        requireNonNull(isEnd, "isEnd");
        return set(STOP_AFTER_FAILURE, isEnd);
    }

    /** Who hears that the connection is lost and found. Default: nobody. */
    public Reconnect listener(ReconnectListener listener) {
        requireNonNull(listener, "listener");
        return set(LISTENER, listener);
    }
}
