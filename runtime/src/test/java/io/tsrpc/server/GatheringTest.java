package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Gathering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the server tells a transport of the frames that follow: whoever answers last lets all answers leave. */
class GatheringTest extends ServerTestBase {
    private final Deque<Consumer<ApiCall<?, Map<String, Object>>>> handlers = new ArrayDeque<>();

    private final Server server = start();

    private TestConnection connect() {
        server.implementApi(VectorProto.TEST, call -> handlers.remove().accept(call));
        return transport.connect();
    }

    private static void answer(ApiCall<?, Map<String, Object>> call) {
        assertThat(call.succ(Map.of("reply", "Hello"))).isTrue();
    }

    @Test
    void theLastOfTheFramesThatArrivedTogetherLetsAllAnswersLeave() {
        TestConnection client = connect();
        for (int i = 0; i < 4; i++) {
            handlers.add(GatheringTest::answer);
        }
        client.receiveTogether(CALL, CALL, CALL, CALL);

        assertThat(client.hints)
                .containsExactly(Gathering.CERTAIN, Gathering.CERTAIN, Gathering.LIKELY, Gathering.NONE);
    }

    @Test
    void anAnswerMayWaitWhileAnotherCallIsUnanswered() {
        TestConnection client = connect();
        handlers.add(call -> {
            client.receive(CALL);
            answer(call);
        });
        handlers.add(GatheringTest::answer);
        client.receive(CALL);

        assertThat(client.hints).containsExactly(Gathering.LIKELY, Gathering.NONE);
    }

    @Test
    void aHandlerThatGoesOnAfterItsAnswerHoldsNoOtherAnswerBack() {
        TestConnection client = connect();
        handlers.add(call -> {
            answer(call);
            client.receive(CALL);
        });
        handlers.add(GatheringTest::answer);
        client.receive(CALL);

        assertThat(client.hints).containsExactly(Gathering.NONE, Gathering.NONE);
    }

    @Test
    void aCallThatAFlowHasStoppedHoldsNoAnswerBack() {
        TestConnection client = connect();
        server.flows().preApiCallFlow().push(call -> handlers.isEmpty() ? null : call);
        client.receive(CALL);
        handlers.add(GatheringTest::answer);
        client.receive(CALL);

        assertThat(client.hints).containsExactly(Gathering.NONE);
    }

    @Test
    void aStoppedCallThatIsAnsweredLaterCountsOnce() {
        TestConnection client = connect();
        List<ApiCall<?, ?>> stopped = new ArrayList<>();
        server.flows().preApiCallFlow().push(call -> {
            if (handlers.isEmpty()) {
                stopped.add(call);
                return null;
            }
            return call;
        });
        client.receive(CALL);
        assertThat(stopped.get(0).error("Log in first")).isTrue();
        handlers.add(call -> {
            handlers.add(GatheringTest::answer);
            client.receive(CALL);
            answer(call);
        });
        client.receive(CALL);

        assertThat(client.hints).containsExactly(Gathering.NONE, Gathering.LIKELY, Gathering.NONE);
    }

    @Test
    void anAnswerWhoseFrameAFlowDropsHoldsNoOtherBack() {
        TestConnection client = connect();
        server.flows().preSendDataFlow().push(sent -> handlers.isEmpty() ? sent : null);
        handlers.add(GatheringTest::answer);
        handlers.add(GatheringTest::answer);
        client.receive(CALL); // one handler is left: dropped
        client.receive(CALL);

        assertThat(client.hints).containsExactly(Gathering.NONE);
    }
}
