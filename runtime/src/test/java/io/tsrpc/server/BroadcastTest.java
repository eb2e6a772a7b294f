package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BroadcastTest extends ServerTestBase {
    private static final Map<String, Object> HI = Map.of("text", "hi");

    @Test
    void aBroadcastIsOneFrameForAll() {
        Server server = start();
        List<TestConnection> clients = List.of(transport.connect(), transport.connect(), transport.connect());
        server.broadcastMsg(VectorProto.CHAT, HI);

        assertThat(clients.stream().flatMap(client -> client.shared.stream()).distinct())
                .hasSize(1);
    }

    @Test
    void whatATransportPreparesOfABroadcastIsPreparedOnce() {
        Server server = start();
        List<TestConnection> clients = List.of(transport.connect(), transport.connect());
        server.broadcastMsg(VectorProto.CHAT, HI);

        List<Frame> prepared = new ArrayList<>();
        for (TestConnection client : clients) {
            client.shared.get(0).prepared(String.class, shared -> {
                prepared.add(shared.frame());
                return "ready";
            });
        }
        assertThat(prepared).hasSize(1);
    }

    @Test
    void aFlowCanChangeABroadcastForOneConnection() throws InterruptedException {
        Server server = start();
        TestConnection first = transport.connect();
        Connection changed = server.connections().get(0);
        TestConnection second = transport.connect();
        server.flows()
                .preSendMsgFlow()
                .push(sending -> sending.conn() == changed
                        ? new ServerFlows.SendMsg<>(changed, VectorProto.CHAT, Map.of("text", "psst"))
                        : sending);
        server.broadcastMsg(VectorProto.CHAT, HI);

        assertThat(first.take()).isEqualTo("[\"Chat\",{\"text\":\"psst\"}]");
        assertThat(second.take()).isEqualTo("[\"Chat\",{\"text\":\"hi\"}]");
    }

    @Test
    void whoIsTooFarBehindIsNamedAndTheOthersGetIt() throws InterruptedException {
        Server server = start();
        TestConnection slow = transport.connect();
        String id = server.connections().get(0).id();
        slow.fill();
        TestConnection quick = transport.connect();

        assertThat(server.broadcastMsg(VectorProto.CHAT, HI).errMsg())
                .isEqualTo("Conn#" + id + ": The client reads too slowly");
        assertThat(quick.take()).isEqualTo("[\"Chat\",{\"text\":\"hi\"}]");
    }

    /** A message may be large, and sent often until the server's program has heard of the end. */
    @Test
    void nothingIsEncodedForAConnectionThatIsClosed() {
        Server server = start();
        TestConnection unused = transport.connect();
        Connection conn = server.connections().get(0);
        List<Frame> encoded = new ArrayList<>();
        server.flows().preSendDataFlow().push(sending -> {
            encoded.add(sending.data());
            return sending;
        });
        conn.close("bye");

        String closed = "The connection is closed, or the client reads too slowly";
        assertThat(conn.sendMsg(VectorProto.CHAT, HI).errMsg()).isEqualTo(closed);
        assertThat(server.broadcastMsg(VectorProto.CHAT, HI, List.of(conn)).errMsg())
                .isEqualTo("Conn#" + conn.id() + ": " + closed);
        assertThat(encoded).isEmpty();
    }
}
