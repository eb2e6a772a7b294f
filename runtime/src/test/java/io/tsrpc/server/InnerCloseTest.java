package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In-process connections that are closed while a side does not read. */
class InnerCloseTest extends ServerTestBase {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final int LIMIT = 100;

    /** How many frames wait when a server stops reading. */
    private static final int MOST_WAITING = 256;

    private final InnerServerTransport inner = InnerServer.transport();
    private final Server own = plan.build(List.of(inner));
    private final List<Integer> codes = new ArrayList<>();
    private final List<Connection> gone = new ArrayList<>();
    private final ClientConnection client = connection(inner);
    private final ClientListener listener = new ClientListener() {
        @Override
        public void opened() {}

        @Override
        public void received(Frame frame) {}

        @Override
        public void echoed() {}

        @Override
        public void closed(int code, @Nullable String reason) {
            codes.add(code);
        }
    };

    private ClientConnection connection(InnerServerTransport to) {
        return to.clients().newConnection(new ClientTransportSettings(DataFormat.BINARY, LIMIT, timer));
    }

    @BeforeEach
    void connect() {
        own.flows().postDisconnectFlow().push(end -> {
            gone.add(end.conn());
            return end;
        });
        own.start();
        client.open(Headers.NONE, listener);
    }

    @AfterEach
    void stopIt() {
        own.stop();
    }

    private Connection conn() {
        return own.connections().get(0);
    }

    @Test
    void aClientThatDoesNotReadIsCutOff() {
        client.readable(false);
        assertThat(conn().sendMsg(VectorProto.NOTE, Map.of("v", 1)).isSucc()).isTrue();
        conn().close("Enough");
        timer.advance(CLOSE_TIMEOUT.minus(MOMENT));
        assertThat(codes).isEmpty();
        assertThat(gone).isEmpty();
        timer.advance(MOMENT);
        assertThat(codes).containsExactly(CloseCodes.ABNORMAL);
        assertThat(gone).hasSize(1);
    }

    @Test
    void aServerThatDoesNotReadIsNotWaitedForEither() {
        InnerServerTransport transport = InnerServer.transport();
        plan.set(ServerBuilder.EXECUTOR, task -> {}); // nothing is ever handled
        try (Server busy = plan.build(List.of(transport))) {
            busy.start();
            ClientConnection sender = connection(transport);
            sender.open(Headers.NONE, listener);
            for (int i = 0; i <= MOST_WAITING; i++) {
                assertThat(sender.send(new Frame.Binary(new byte[] {1}), Gathering.NONE))
                        .isTrue();
            }
            sender.close(CloseCodes.NORMAL, "");
            timer.advance(CLOSE_TIMEOUT.minus(MOMENT));
            assertThat(busy.connections()).hasSize(1);
            timer.advance(MOMENT);
            assertThat(busy.connections()).isEmpty();
            assertThat(codes).containsExactly(CloseCodes.ABNORMAL);
        }
    }

    @Test
    void aCloseThatIsReadInTimeIsInOrder() {
        client.readable(false);
        assertThat(conn().sendMsg(VectorProto.NOTE, Map.of("v", 1)).isSucc()).isTrue();
        conn().close("Enough");
        client.readable(true);
        timer.advance(CLOSE_TIMEOUT);
        assertThat(codes).containsExactly(CloseCodes.NORMAL);
        assertThat(gone).hasSize(1);
    }
}
