package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Clients that come back, on a clock that the test advances. */
abstract class ReconnectTestBase extends ClientTestBase {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(8);
    static final Duration LONG_AGO = Duration.ofDays(1);
    static final double MOST = Math.nextDown(1.0);

    final List<String> events = new ArrayList<>();

    final ReconnectListener listener = new ReconnectListener() {
        @Override
        public void connected() {
            events.add("connected");
        }

        @Override
        public void lost(int code, @Nullable String reason) {
            events.add("lost " + code + " " + reason);
        }

        @Override
        public void waiting(int attempt, Duration delay, ConnectFailure why) {
            events.add("waiting " + attempt + " " + delay.toMillis() + " " + why.code());
        }

        @Override
        public void gaveUp(ConnectFailure why) {
            events.add("gave up " + why.code());
        }
    };

    final Reconnect policy = Reconnect.backoff(FIRST, LONGEST).listener(listener);

    DuplexClient client(Reconnect how) {
        return client(how, options -> {});
    }

    DuplexClient withStep(Reconnect how, AfterConnect step) {
        return client(how, options -> options.set(DuplexClientOptions.AFTER_CONNECT, step));
    }

    DuplexClient client(Reconnect how, Consumer<OptionValues> further) {
        return client(TIMEOUT, CONNECT_TIMEOUT, null, options -> {
            options.set(DuplexClientOptions.RECONNECT, how);
            further.accept(options);
        });
    }

    DuplexClient opened(Reconnect how) {
        DuplexClient client = client(how);
        open(client);
        events.clear();
        return client;
    }

    DuplexClient lost(Reconnect how) {
        DuplexClient client = opened(how);
        lose();
        events.clear();
        return client;
    }

    void lose() {
        connection().client().closed(CloseCodes.ABNORMAL, null);
    }

    /** Lets the next attempt begin, whose delay is {@code FIRST}, halved. */
    void waitForAttempt() {
        timer.advance(FIRST.dividedBy(2).plus(INSTANT));
        assertThat(connection().done).containsExactly("open");
    }

    static ErrorCode code(TsrpcFuture<? extends ApiReturn<?>> call) {
        assertThat(call.isDone()).isTrue();
        TsrpcError err = call.join().err();
        return err == null || err.code() == null ? ErrorCode.of("none") : err.code();
    }

    /** No task of the timer but those that cut off connections that have ended. */
    void assertThatNothingIsLeft() {
        int before = connections.size();
        timer.advance(LONG_AGO);
        assertThat(timer.size()).isZero();
        assertThat(connections).hasSize(before);
    }

    static String request(int sn) {
        return "send [\"Test\",{\"name\":\"a\"}," + sn + "]";
    }
}
