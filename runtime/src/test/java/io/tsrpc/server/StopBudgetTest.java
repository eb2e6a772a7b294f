package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ServerTransport;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graceful stop ends within a second after its budget, however many transports there are: each is told what is left of it. */
@Timeout(60) // limits a test that would otherwise wait forever
class StopBudgetTest extends ServerTestBase {
    private static final Duration BUDGET = Duration.ofSeconds(2);

    /** Takes half a second to stop. */
    private final TestTransport slow = new TestTransport() {
        @Override
        public void stop(Duration limit) {
            super.stop(limit);
            timer.advance(Duration.ofMillis(500));
        }
    };

    private Server startOn(ServerTransport... transports) {
        Server server = plan.build(List.of(transports));
        server.implementApi(VectorProto.TEST, call -> {});
        server.start();
        return server;
    }

    @Test
    void allTransportsTogetherHaveLessThanASecondAfterIt() {
        Server server = startOn(slow, transport);
        transport.connect().receive(CALL);
        var stopped = server.gracefulStop(BUDGET);
        timer.advance(BUDGET);
        stopped.join();
        assertThat(slow.limits).containsExactly(Duration.ofMillis(800));
        assertThat(transport.limits).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void whatIsLeftOfItIsForClosing() {
        Server server = startOn(transport);
        server.gracefulStop(BUDGET).join();
        assertThat(transport.limits).containsExactly(BUDGET.plusMillis(800));
    }

    @Test
    void aTransportThatHasUsedItUpLeavesNothing() {
        Server server = startOn(slow, slow, transport);
        server.gracefulStop(Duration.ZERO).join();
        assertThat(transport.limits).containsExactly(Duration.ZERO);
    }

    @Test
    void itHoldsForAStopMeanwhile() {
        Server server = startOn(transport);
        transport.connect().receive(CALL);
        var stopped = server.gracefulStop(BUDGET);
        server.stop();
        stopped.join();
        assertThat(transport.limits).containsExactly(BUDGET.plusMillis(800));
    }

    @Test
    void aStopWithoutABudgetHasNoLimit() {
        Server server = startOn(transport);
        server.stop();
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
        assertThat(transport.limits)
                .singleElement()
                .satisfies(limit -> assertThat(limit.toDays()).isGreaterThan(50_000));
    }
}
