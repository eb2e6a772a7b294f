package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages and calls of one connection are handled at the rate that an option allows; none is lost. */
class MessageRateTest extends ServerTestBase {
    private static final int RATE = 4;
    private static final Duration TURN = Duration.ofMillis(250);

    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

    private Server limited() {
        plan.set(ServerBuilder.MAX_MESSAGE_RATE, RATE);
        return listening();
    }

    private Server listening() {
        Server started = start();
        started.implementApi(VectorProto.TEST, call -> {
            handled.add((String) call.req().get("name"));
            call.succ(Map.of("reply", "Hello"));
        });
        started.listenMsg(
                VectorProto.CHAT, call -> handled.add((String) call.msg().get("text")));
        started.flows().postDisconnectFlow().push(event -> {
            handled.add("disconnected");
            return event;
        });
        return started;
    }

    private static String chat(int number) {
        return "[\"Chat\",{\"text\":\"" + number + "\"}]";
    }

    private static String call(int number) {
        return "[\"Test\",{\"name\":\"" + number + "\"}," + number + "]";
    }

    private static String[] chats(int count) {
        return IntStream.range(0, count).mapToObj(MessageRateTest::chat).toArray(String[]::new);
    }

    @Test
    void soManyAreHandledAtOnceAndThenOneAfterTheOther() {
        limited();
        TestConnection client = transport.connect();
        client.receiveTogether(chat(0), call(1), chat(2));
        client.receive(chat(3));
        client.receive(chat(4));
        client.receive(call(5));
        assertThat(handled).containsExactly("0", "1", "2", "3");
        timer.advance(TURN.minusNanos(1));
        assertThat(handled).hasSize(4);
        timer.advance(Duration.ofNanos(1));
        assertThat(handled).containsExactly("0", "1", "2", "3", "4");
        timer.advance(TURN);
        assertThat(handled).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void afterASecondOfSilenceSoManyAreHandledAtOnceAgainButNoMore() {
        limited();
        TestConnection client = transport.connect();
        client.receiveTogether(chats(4));
        timer.advance(Duration.ofSeconds(10));
        client.receiveTogether(chats(9));
        assertThat(handled).hasSize(8);
        timer.advance(Duration.ofSeconds(1));
        assertThat(handled).hasSize(12);
    }

    @Test
    void connectionsDoNotShareARate() {
        limited();
        transport.connect().receiveTogether(chats(10));
        transport.connect().receiveTogether(chats(10));
        assertThat(handled).hasSize(8);
    }

    @Test
    void nothingMoreIsReadMeanwhileIfManyWait() {
        limited();
        TestConnection client = transport.connect();
        client.receiveTogether(chats(300));
        assertThat(client.readable).containsExactly(false);
        timer.advance(Duration.ofSeconds(42)); // 4 at once, and 168 more: fewer than 129 wait
        assertThat(client.readable).containsExactly(false, true);
        assertThat(handled).hasSize(172);
    }

    @Test
    void whatWaitsWhenTheClientLeavesIsHandledBeforeTheDisconnectFlow() {
        limited();
        TestConnection client = transport.connect();
        client.receiveTogether(chats(6));
        client.vanish();
        assertThat(handled).containsExactly("0", "1", "2", "3", "4", "5", "disconnected");
        assertThat(timer.size()).isZero();
    }

    @Test
    void thereIsNoLimitUnlessAnOptionSetsOne() {
        listening();
        transport.connect().receiveTogether(chats(1000));
        assertThat(handled).hasSize(1000);
    }
}
