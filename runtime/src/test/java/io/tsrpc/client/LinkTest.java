package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientStatus;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkTest {
    /** A client whose servers never echo, and hang up as soon as they are told that the client goes. */
    private static final class LonelyClient extends DuplexClientEngine {
        LonelyClient() {
            super(
                    new ClientSettings(
                            VectorProto.PROTO, false, NullChecks.LOOSE, Duration.ofSeconds(15), 1 << 20, null),
                    new DuplexSettings(
                            DuplexSettings.DEFAULT_CONNECT_TIMEOUT,
                            new DuplexSettings.Beat(Duration.ofMillis(10), Duration.ofMillis(10))));
        }

        @Override
        protected Transport newTransport() {
            return new HastyTransport();
        }

        @Override
        protected String connectFailure() {
            return "never seen";
        }
    }

    private static final class HastyTransport implements Transport {
        private volatile @Nullable TransportListener listener;

        @Override
        public void open(TransportListener listener) {
            this.listener = listener;
            listener.opened();
        }

        @Override
        public boolean send(Frame frame) {
            return true;
        }

        @Override
        public void heartbeat() {}

        @Override
        public void close(int code, String reason) {
            TransportListener told = listener;
            if (told != null) {
                told.closed(1006, "");
            }
        }

        @Override
        public void terminate() {}

        @Override
        public void readable(boolean on) {}
    }

    @Test
    void whyAConnectionIsGivenUpIsToldEvenIfTheServerIsFasterToGo() throws InterruptedException {
        try (LonelyClient client = new LonelyClient()) {
            BlockingQueue<ClientFlows.Disconnected> ends = new LinkedBlockingQueue<>();
            client.flows().postDisconnectFlow().push(event -> {
                ends.add(event);
                return event;
            });
            assertThat(client.connect().join().isSucc()).isTrue();
            assertThat(ends.take()).isEqualTo(new ClientFlows.Disconnected(3000, "Heartbeat timeout", false));
            assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        }
    }
}
