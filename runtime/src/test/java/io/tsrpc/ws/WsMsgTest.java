package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiReturn;
import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.MsgService;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Messages, both ways. */
class WsMsgTest extends WsClientTestBase {
    private static final Pattern ANY = Pattern.compile("");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** The message {@code Chat({text})}, one character long. */
    private static String chat(char text) {
        return "022804012801%02x3102".formatted((int) text);
    }

    private void arrive(char... texts) {
        for (char text : texts) {
            ScriptedServer.send(conn, chat(text));
        }
    }

    private ClientMsgHandler<Map<String, Object>> hear(String who) {
        return msg -> heard.add(who + ":" + msg.get("text"));
    }

    private List<String> heard(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        while (all.size() < count) {
            String next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("after %s", all).isNotNull();
            all.add(next);
        }
        return all;
    }

    @Test
    void aMessageIsSentAsRecorded() throws InterruptedException {
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of("text", "x")).join().isSucc())
                .isTrue();
        assertThat(server.frame()).isEqualTo("0229022c0401280178");
    }

    @Test
    void anInvalidMessageIsNotSent() {
        assertThat(client.sendMsg(VectorProto.CHAT, Map.of()).join().err())
                .isEqualTo(TsrpcError.of(
                        "Missing required property `text`.", TsrpcErrorType.CLIENT_ERROR, "ENCODE_MSG_ERR"));
    }

    @Test
    void requestsAndMessagesLeaveInTheOrderOfTheirCalls() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var unusedCall = client.callApi(VectorProto.TEST, req);
            var unusedMsg = client.sendMsg(VectorProto.CHAT, Map.of("text", "x"));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(server.frame()).startsWith("032900");
            assertThat(server.frame()).startsWith("022902");
        }
    }

    @Test
    void handlersRunInTheOrderOfListeningAndTheSameOneOnce() throws InterruptedException {
        ClientMsgHandler<Map<String, Object>> first = hear("1");
        client.listenMsg(VectorProto.CHAT, first);
        client.listenMsg(ANY, (msg, service) -> heard.add("2:" + service.name()));
        client.listenMsg(VectorProto.CHAT, first);
        client.listenMsg(VectorProto.CHAT, hear("3"));
        arrive('a', 'b');
        assertThat(heard(6)).containsExactly("1:a", "2:Chat", "3:a", "1:b", "2:Chat", "3:b");
    }

    @Test
    void whatOneHandlerThrowsTheOthersDoNotFeel() throws InterruptedException {
        client.listenMsg(VectorProto.CHAT, msg -> {
            throw new IllegalStateException("a mistake in a handler");
        });
        client.listenMsg(VectorProto.CHAT, msg -> endless(0));
        client.listenMsg(VectorProto.CHAT, hear("ok"));
        arrive('a', 'b');
        assertThat(heard(2)).containsExactly("ok:a", "ok:b");
    }

    @SuppressWarnings("InfiniteRecursion") // to the end of the stack
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    @Test
    void aHandlerThatEndedHearsNothingMore() throws InterruptedException {
        ClientMsgHandler<Map<String, Object>> second = hear("2");
        ClientPatternHandler third = (msg, service) -> heard.add("3");
        Subscription first = client.listenMsg(VectorProto.CHAT, hear("1"));
        client.listenMsg(VectorProto.CHAT, second);
        client.listenMsg(Pattern.compile("^Ch"), third);
        client.listenMsg(VectorProto.CHAT, hear("4"));
        first.close();
        first.close();
        client.unlistenMsg(VectorProto.CHAT, second);
        client.unlistenMsg(ANY, third);
        arrive('a');
        assertThat(heard(1)).containsExactly("4:a");
        client.unlistenMsgAll(VectorProto.CHAT);
        client.unlistenMsgAll(ANY);
        client.listenMsg(VectorProto.CHAT, hear("5"));
        arrive('b');
        assertThat(heard(1)).containsExactly("5:b");
    }

    @Test
    void aHandlerThatIsEndedByOneBeforeItDoesNotBegin() throws InterruptedException {
        ClientMsgHandler<Map<String, Object>> second = hear("2");
        client.listenMsg(VectorProto.CHAT, msg -> client.unlistenMsg(VectorProto.CHAT, second));
        client.listenMsg(VectorProto.CHAT, second);
        client.listenMsg(VectorProto.CHAT, hear("3"));
        arrive('a');
        assertThat(heard(1)).containsExactly("3:a");
    }

    @Test
    void messagesOfAnotherProtocolCannotBeListenedTo() {
        MsgService<Map<String, Object>> foreign = MsgService.of(2, "Nope", VectorProto.CHAT.msg());
        assertThatIllegalArgumentException().isThrownBy(() -> client.listenMsg(foreign, hear("1")));
    }

    @Test
    void aHandlerMayCallAnApiAndWaitForIt() throws InterruptedException {
        server.answers(REPLY_1);
        client.listenMsg(VectorProto.CHAT, msg -> {
            ApiReturn<Map<String, Object>> ret =
                    client.callApi(VectorProto.TEST, req).join();
            heard.add(ret.orElseThrow().get("reply") + ":" + msg.get("text"));
        });
        arrive('a');
        assertThat(heard(1)).containsExactly("ok:a");
    }

    @Test
    void repliesDoNotWaitForABlockedHandlerAndMessagesDo() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        client.listenMsg(VectorProto.CHAT, msg -> {
            began.countDown();
            go.await();
            heard.add("done:" + msg.get("text"));
        });
        arrive('a', 'b', 'c');
        began.await();
        server.answers(REPLY_1);
        assertThat(client.callApi(VectorProto.TEST, req).join().isSucc()).isTrue();
        assertThat(heard).isEmpty();
        go.countDown();
        assertThat(heard(3)).containsExactly("done:a", "done:b", "done:c");
    }

    @Test
    void readingStopsWhileHandlersAreFarBehindAndGoesOnAfterwards() throws Exception {
        try (RawServer raw = RawServer.started()) {
            WsClient slow = WsClient.of(VectorProto.PROTO, raw.url());
            CountDownLatch go = new CountDownLatch(1);
            slow.listenMsg(VectorProto.CHAT, msg -> {
                go.await();
                heard.add(String.valueOf(msg.get("text")).substring(0, 1));
            });
            slow.connect().join();
            BlockingQueue<Integer> written = new LinkedBlockingQueue<>();
            Thread writer = new Thread(() -> raw.flood(written));
            writer.setDaemon(true);
            writer.start();
            AtomicInteger before = new AtomicInteger();
            await().during(Duration.ofMillis(500))
                    .until(written::size, size -> size > 0 && before.getAndSet(size) == size);
            assertThat(written.size()).isLessThan(1_000); // of 60,000 bytes each: the sockets' buffers and the limit
            go.countDown();
            assertThat(heard(RawServer.FLOOD)).hasSize(RawServer.FLOOD);
            slow.close();
        }
    }
}
