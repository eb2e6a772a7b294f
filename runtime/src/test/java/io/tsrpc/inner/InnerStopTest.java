package io.tsrpc.inner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.Server;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a server without a network. */
@Timeout(60)
class InnerStopTest {
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** Is in the middle of reading when the server stops. */
    private final class SlowReader implements ClientListener {
        @Override
        public void opened() {
            events.add("opened");
        }

        @Override
        public void received(Frame frame) {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                events.add("interrupted");
            }
            events.add("received");
        }

        @Override
        public void echoed() {
            events.add("echoed");
        }

        @Override
        public void closed(int code, @Nullable String reason) {
            events.add("closed " + code + " " + reason);
        }
    }

    @Test
    void answersBeforeTheStopArriveBeforeIt() throws InterruptedException {
        InnerServerTransport transport = InnerServer.transport();
        CountDownLatch answered = new CountDownLatch(1);
        try (Server server = Server.builder(VectorProto.PROTO)
                .allowUnhandledApis(true)
                .json(true)
                .transport(transport)
                .build()) {
            server.implementApi(VectorProto.TEST, call -> {
                call.succ(Map.of("reply", "ok"));
                answered.countDown();
            });
            server.start();
            ClientConnection client = transport
                    .clients()
                    .newConnection(new ClientTransportSettings(DataFormat.JSON, 1 << 20, new ManualTimer()));
            client.open(Headers.NONE, new SlowReader());
            client.send(new Frame.Text("[\"Test\",{\"name\":\"a\"},1]"), Gathering.NONE);
            reading.await();
            client.send(new Frame.Text("[\"Test\",{\"name\":\"b\"},2]"), Gathering.NONE);
            answered.await();
            server.stop();
            goOn.countDown();
            assertThat(events.take()).isEqualTo("opened");
            assertThat(events.take()).isEqualTo("received");
            assertThat(events.take()).isEqualTo("received");
            assertThat(events.take()).isEqualTo("closed 1000 Server stopped");
        }
    }
}
