package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits behind the handler of a message counts, until it is handled or its connection ends. */
class UnhandledMessagesTest extends ServerTestBase {
    private static final int LISTS = 1_000;
    private static final String NOTE = "[\"a/Note\",{\"v\":[" + "[],".repeat(LISTS) + "0]}]";
    private static final long LIMIT = 100_000;

    private final List<Long> held = new ArrayList<>();
    private TestConnection client = new TestConnection();

    private long unhandled() {
        return ((EngineAcceptor) transport.acceptor()).unhandled().size();
    }

    /** The handler of the first message is busy while others arrive. */
    private void receiveWhileHandling(int more) {
        plan.set(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES, LIMIT);
        start().listenMsg(VectorProto.NOTE, call -> {
            if (held.isEmpty()) {
                held.add(unhandled());
                for (int i = 0; i < more; i++) {
                    client.receive(NOTE);
                    held.add(unhandled());
                }
            }
        });
        client = transport.connect();
        client.receive(NOTE);
    }

    @Test
    void aDecodedMessageCountsAsTheMemoryThatItTakes() {
        receiveWhileHandling(1);
        assertThat(held.get(1)).isGreaterThan(2 * LISTS * 40L);
        assertThat(unhandled()).isZero();
        assertThat(client.closes).isEmpty();
    }

    @Test
    void atTwiceTheLimitTheConnectionThatBringsMoreIsClosed() {
        receiveWhileHandling(5);
        assertThat(client.closes).containsExactly("1013 The server is overloaded");
        assertThat(held).last().satisfies(bytes -> assertThat(bytes).isLessThan(3 * LIMIT));
        assertThat(unhandled()).isZero();

        TestConnection stranger = transport.connect();
        server().implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "Hello")));
        stranger.receive(CALL);
        assertThat(stranger.isQuiet()).isFalse();
    }

    @Test
    void whatWaitsWhenTheConnectionEndsIsCountedUntilItIsHandled() {
        plan.set(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES, LIMIT);
        start().listenMsg(VectorProto.NOTE, call -> {
            if (held.isEmpty()) {
                held.add(unhandled());
                client.receive(NOTE);
                client.vanish();
                held.add(unhandled());
            }
        });
        client = transport.connect();
        client.receive(NOTE);
        assertThat(held.get(1)).isGreaterThan(held.get(0));
        assertThat(unhandled()).isZero();
    }
}
