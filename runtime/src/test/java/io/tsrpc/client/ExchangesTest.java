package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.Headers;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.Service;
import io.tsrpc.testing.Here;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls and messages as exchanges, on a clock that the test advances. */
class ExchangesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final TsrpcError TIMED_OUT = TsrpcError.of("too slow", TsrpcErrorType.NETWORK_ERROR, "SLOW");

    private final ManualTimer timer = new ManualTimer();
    private final List<String> done = new ArrayList<>();
    private final List<ExchangeListener> exchanges = new ArrayList<>();
    private final Client client = client(TIMEOUT);

    private Client client(Duration timeout) {
        return client(o -> o.set(ClientOptions.TIMEOUT, timeout));
    }

    private Client client(Consumer<OptionValues> more) {
        OptionValues options = new OptionValues();
        options.set(ClientOptions.JSON, true);
        options.set(ClientOptions.MAX_MESSAGE_SIZE, 100);
        options.set(ClientOptions.EXECUTOR, Here.HERE);
        more.accept(options);
        return new ClientAssembly("a client", new ClientSettings(VectorProto.PROTO, options), timer, () -> 0.5)
                .over(new Server());
    }

    private final class Server implements ExchangeTransport {
        @Override
        public Runnable send(Service service, Frame request, Headers headers, ExchangeListener listener) {
            int number = exchanges.size();
            exchanges.add(listener);
            done.add("send " + service.name());
            return () -> done.add("cancel " + number);
        }

        @Override
        public TsrpcError timeoutError() {
            return TIMED_OUT;
        }

        @Override
        public void close() {
            done.add("close");
        }
    }

    private record Reply(@Nullable Frame body, @Nullable TsrpcError rejection) implements ExchangeReply {
        static Reply of(String text) {
            return new Reply(new Frame.Text(text), null);
        }

        @Override
        public TsrpcError missing() {
            return TsrpcError.of("missing");
        }

        @Override
        public TsrpcError unreadable(@Nullable Throwable problem) {
            return CallErrors.unreadable();
        }
    }

    private ApiFuture<Map<String, Object>> call(CallOptions options) {
        return client.callApi(VectorProto.TEST, Map.of("name", "a"), options);
    }

    private TsrpcFuture<SendResult> send() {
        return client.sendMsg(VectorProto.CHAT, Map.of("text", "x"));
    }

    @Test
    void aReplySettlesItsCall() {
        ApiFuture<Map<String, Object>> first = call(CallOptions.DEFAULT);
        ApiFuture<Map<String, Object>> second = call(CallOptions.DEFAULT);
        exchanges.get(1).replied(Reply.of("{\"isSucc\":true,\"res\":{\"reply\":\"2\"}}"));
        assertThat(first.isDone()).isFalse();
        assertThat(second.join().orElseThrow()).containsEntry("reply", "2");
    }

    @Test
    void aCallThatTakesTooLongIsCancelled() {
        ApiFuture<Map<String, Object>> call = call(CallOptions.DEFAULT);
        ApiFuture<Map<String, Object>> hasty = call(CallOptions.timeout(Duration.ofSeconds(1)));
        timer.advance(Duration.ofSeconds(1));
        assertThat(hasty.join().err()).isEqualTo(TIMED_OUT);
        assertThat(done).endsWith("cancel 1");
        assertThat(call.isDone()).isFalse();
        timer.advance(TIMEOUT);
        assertThat(call.join().err()).isEqualTo(TIMED_OUT);
        assertThat(done).endsWith("cancel 0");
    }

    @Test
    void aMessageThatTakesTooLongIsCancelled() {
        TsrpcFuture<SendResult> sending = send();
        timer.advance(TIMEOUT.minusNanos(1));
        assertThat(sending.isDone()).isFalse();
        timer.advance(Duration.ofNanos(1));
        assertThat(sending.join().err()).isEqualTo(TIMED_OUT);
        assertThat(done).endsWith("cancel 0");
    }

    @Test
    void theTimeoutCoversTheSupplierOfHeaders() {
        Client slow = client(o -> o.set(ClientOptions.HEADERS, () -> {
            timer.advance(TIMEOUT);
            return Headers.NONE;
        }));
        var call = slow.callApi(VectorProto.TEST, Map.of("name", "a"));
        var sending = slow.sendMsg(VectorProto.CHAT, Map.of("text", "x"));
        assertThat(call.isDone() && sending.isDone()).isTrue();
        assertThat(call.join().err()).isEqualTo(TIMED_OUT);
        assertThat(sending.join().err()).isEqualTo(TIMED_OUT);
        assertThat(exchanges).isEmpty();
    }

    @Test
    void aTimeoutOfZeroMeansNever() {
        Client patient = client(Duration.ZERO);
        var call = patient.callApi(VectorProto.TEST, Map.of("name", "a"));
        var sending = patient.sendMsg(VectorProto.CHAT, Map.of("text", "x"));
        assertThat(timer.size()).isZero();
        assertThat(call.isDone() || sending.isDone()).isFalse();
    }

    @Test
    void whatHasEndedLeavesNoTimeoutBehind() {
        var call = call(CallOptions.DEFAULT);
        var sending = send();
        exchanges.get(0).failed(TIMED_OUT);
        exchanges.get(1).replied(new Reply(null, null));
        assertThat(call.isDone()).isTrue();
        assertThat(sending.join()).isEqualTo(SendResult.success());
        assertThat(timer.size()).isZero();
    }

    @Test
    void aReplyWithoutContentTakesAMessageOnlyIfAllIsWell() {
        var refused = send();
        exchanges.get(0).replied(new Reply(null, CallErrors.unreadable()));
        assertThat(refused.join().err()).isEqualTo(CallErrors.unreadable());
        var call = call(CallOptions.DEFAULT);
        exchanges.get(1).replied(new Reply(null, null));
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("missing"));
    }

    @Test
    void aReplyBeyondTheLimitFailsItsCall() {
        var call = call(CallOptions.DEFAULT);
        exchanges.get(0).replied(Reply.of(" ".repeat(101)));
        assertThat(call.join().err())
                .isEqualTo(ClientErrors.tooLarge("The answer is larger than 100 bytes, the client's maxMessageSize"));
    }

    @Test
    void closingEndsWhatIsUnderWayBeforeTheTransport() {
        var call = call(CallOptions.DEFAULT);
        var sending = send();
        client.close();
        client.close();
        assertThat(call.join().err()).isEqualTo(ClientErrors.closed());
        assertThat(sending.join().err()).isEqualTo(ClientErrors.closed());
        assertThat(done).containsExactly("send Test", "send Chat", "cancel 0", "cancel 1", "close");
    }

    @Test
    void theClientSaysWhatItIs() {
        assertThat(client).hasToString("a client");
    }
}
