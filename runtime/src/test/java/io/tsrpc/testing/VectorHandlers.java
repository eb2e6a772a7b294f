package io.tsrpc.testing;

import io.tsrpc.ApiCall;
import io.tsrpc.MsgCall;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** What the servers behind the recordings do, as the recordings' README says. */
public final class VectorHandlers {
    private static final Instant FULL_TIME = Instant.ofEpochMilli(1_000_000_000_000L);

    private final BlockingQueue<List<Object>> log = new LinkedBlockingQueue<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    /** Handlers of {@code server}, which serves {@link VectorProto}. */
    public VectorHandlers(Server server) {
        server.implementApi(VectorProto.TEST, this::test);
        server.implementApi(VectorProto.DEEP, call -> call.succ(Map.of("ok", true)));
        server.implementApi(VectorProto.CHAT_API, call -> call.succ(Map.of()));
        server.listenMsg(VectorProto.CHAT, this::chat);
        server.listenMsg(
                VectorProto.NOTE,
                call -> log.add(List.of("msg", "a/Note", call.msg().get("v"))));
    }

    /** The messages that have come, as recorded. */
    public BlockingQueue<List<Object>> log() {
        return log;
    }

    /** Lets the slow handlers answer. */
    public void release() {
        slow.countDown();
    }

    private void chat(MsgCall<Map<String, Object>> call) {
        String text = text(call.msg(), "text");
        log.add(List.of("msg", "Chat", text));
        if (text.equals("throw")) {
            throw new IllegalStateException("A handler failed as it should");
        }
        if (text.equals("reply")) {
            var unused = call.conn().sendMsg(VectorProto.CHAT, Map.of("text", "pong", "at", Instant.ofEpochMilli(5)));
        }
    }

    private static String text(Map<String, Object> value, String property) {
        return (String) Objects.requireNonNull(value.get(property));
    }

    private void test(ApiCall<Map<String, Object>, Map<String, Object>> call) throws InterruptedException {
        String name = text(call.req(), "name");
        switch (name) {
            case "throw" -> throw new IllegalStateException("boom");
            case "tsrpc-error" ->
                throw new TsrpcException(
                        TsrpcError.of("tsrpc msg").withCode("X").with("info", Map.of("a", 1L)));
            case "call-error" -> call.error("bad", -7);
            case "server-error" -> call.error(TsrpcError.of("srv", TsrpcErrorType.SERVER_ERROR, "S1"));
            case "twice" -> {
                call.succ(Map.of("reply", "first"));
                call.error("second");
                call.succ(Map.of("reply", "third"));
            }
            case "none" -> {}
            case "excess-res" -> call.succ(Map.of("reply", "x", "secret", 1L));
            case "slow" -> {
                slow.await();
                call.succ(Map.of("reply", "late"));
            }
            case "full" -> call.succ(Map.of("reply", "r", "time", FULL_TIME, "buf", new byte[] {1, 2, -1}));
            default -> call.succ(Map.of("reply", "Hello, " + name));
        }
    }
}
