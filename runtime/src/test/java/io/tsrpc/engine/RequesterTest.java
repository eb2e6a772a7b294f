package io.tsrpc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.wire.MalformedFrameException;
import io.tsrpc.wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls over two connections at once, as both servers and clients make them. */
class RequesterTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ManualTimer timer = new ManualTimer();
    private final List<String> done = new ArrayList<>();
    private final Peer one = new Peer("one");
    private final Peer other = new Peer("other");
    private final Requester requester = new Requester(
            VectorProto.PROTO,
            TIMEOUT,
            new NoFlows(),
            Runnable::run,
            timer,
            Log.of(Topic.CLIENT_API),
            Log.of(Topic.CLIENT_RECEIVE));

    /** A peer that receives calls. */
    private final class Peer implements RequestSender, TransportConnection {
        private final String name;

        Peer(String name) {
            this.name = name;
        }

        @Override
        public <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn) {
            return new Frame.Text(service.name() + " " + sn);
        }

        @Override
        public void send(Call<?, ?> call, Frame request) {
            call.sentOn(this);
            call.onCancel(() -> done.add("cancel " + call.number()));
            done.add(name + ": " + ((Frame.Text) request).text());
        }

        @Override
        public TsrpcError timeoutError() {
            return TsrpcError.of(name + " is slow");
        }

        @Override
        public boolean send(Frame frame, Gathering gathering) {
            throw new AssertionError("the requester sends calls only");
        }

        @Override
        public void readable(boolean on) {}

        @Override
        public void close(int code, String reason) {}
    }

    private static final class NoFlows implements CallFlows {
        @Override
        public <Req, Res> @Nullable ApiReturn<Res> beforeCall(Call<Req, Res> call) {
            return null;
        }

        @Override
        public Frame beforeSend(Service service, Frame data) {
            return data;
        }

        @Override
        public <Req, Res> ApiReturn<Res> beforeReturn(Call<Req, Res> call, ApiReturn<Res> ret) {
            return ret;
        }
    }

    private record Answer(long sn, String text) implements Reply {
        @Override
        @SuppressWarnings("unchecked") // all services here return maps
        public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
            return (ApiReturn<Res>) ApiReturn.success(Map.of("reply", text));
        }
    }

    /** A frame that looks like a reply. */
    private record Garbage(long sn) implements Reply {
        @Override
        public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
            throw new MalformedFrameException(CodecException.of("garbage"));
        }
    }

    private Call<Map<String, Object>, Map<String, Object>> call(Peer peer) {
        return requester.call(peer, VectorProto.TEST, Map.of("name", "a"), CallOptions.DEFAULT);
    }

    private void reply(Peer from, long sn) {
        Runnable completion = requester.settle(from, new Answer(sn, from.name));
        if (completion != null) {
            completion.run();
        }
    }

    @Test
    void aCallThatCannotBeFailedForWantOfMemoryIsFailedLater() {
        AtomicInteger failures = new AtomicInteger();
        Requester poor = new Requester(
                VectorProto.PROTO,
                TIMEOUT,
                new NoFlows(),
                task -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    task.run();
                },
                timer,
                Log.of(Topic.CLIENT_API),
                Log.of(Topic.CLIENT_RECEIVE));
        var first = poor.call(one, VectorProto.TEST, Map.of("name", "a"), CallOptions.DEFAULT);
        var second = poor.call(one, VectorProto.TEST, Map.of("name", "a"), CallOptions.DEFAULT);
        failures.set(1);
        TsrpcError lost = TsrpcError.of("lost");
        assertThatThrownBy(() -> poor.connectionLost(one, lost)).isInstanceOf(OutOfMemoryError.class);
        assertThat(Stream.of(first, second).filter(Call::isDone)).hasSize(1);
        poor.connectionLost(one, lost);
        assertThat(first.join().err()).isEqualTo(lost);
        assertThat(second.join().err()).isEqualTo(lost);
        assertThat(poor.hasCalls()).isFalse();
    }

    @Test
    void aReplyCountsOnTheConnectionOfItsRequestOnly() {
        var call = call(one);
        reply(other, 1);
        assertThat(call.isSettled()).isFalse();
        reply(one, 1);
        assertThat(call.join().orElseThrow()).containsEntry("reply", "one");
        assertThat(done).containsExactly("one: Test 1");
    }

    @Test
    void aFrameThatOnlyLooksLikeAReplySettlesNothing() {
        var call = call(one);
        assertThat(requester.settle(one, new Garbage(1))).isNull();
        assertThat(call.isSettled()).isFalse();
        reply(one, 1);
        assertThat(call.join().isSucc()).isTrue();
    }

    @Test
    void aLostConnectionFailsItsOwnCallsOnly() {
        var first = call(one);
        var second = call(other);
        requester.connectionLost(one, TsrpcError.of("lost"));
        assertThat(first.join().err()).isEqualTo(TsrpcError.of("lost"));
        assertThat(second.isSettled()).isFalse();
        assertThat(requester.hasCalls()).isTrue();
    }

    @Test
    void theErrorOfATimeoutIsTheSenders() {
        var call = call(other);
        timer.advance(TIMEOUT);
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("other is slow"));
        assertThat(done).endsWith("cancel 1");
        assertThat(requester.hasCalls()).isFalse();
    }

    @Test
    void aCallIsSettledOnce() {
        var call = call(one);
        call.abort();
        reply(one, 1);
        call.fail(TsrpcError.of("too late"));
        assertThat(call.join().err()).isEqualTo(CallErrors.aborted());
        assertThat(done).containsExactly("one: Test 1", "cancel 1");
    }

    @Test
    void afterTheEndCallsAreRefusedWithoutASerialNumber() {
        var call = call(one);
        requester.close(TsrpcError.of("closed"));
        var refused = call(one);
        assertThat(call.join().err()).isEqualTo(TsrpcError.of("closed"));
        assertThat(refused.join().err()).isEqualTo(TsrpcError.of("closed"));
        assertThat(refused.sn()).isEmpty();
        assertThat(requester.lastSn()).isEqualTo(1);
    }
}
