package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.it.protocols.ApiWait;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The disconnect flow comes after everything that has arrived before the connection ended. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyDuplexTransportAndFormat")
class ConnectionEndTest {
    private final Rig rig;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    ConnectionEndTest(Wiring wiring, DataFormat format) {
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyDuplexTransportAndFormat() {
        return DuplexTest.everyDuplexTransportAndFormat();
    }

    @AfterEach
    void close() throws Exception {
        rig.gates.openAll();
        rig.close();
    }

    private Server start() {
        Server server = rig.build(options -> options.allowUnhandledApis(true).implement(new SuiteApis(rig.gates)));
        server.flows().postDisconnectFlow().push(gone -> {
            seen.add("disconnected");
            return gone;
        });
        server.listenMsg(SuiteProtocol.CHAT, call -> {
            rig.gates.pass("handler");
            seen.add(call.msg().content());
        });
        return server;
    }

    private DuplexClient connected(Server server) {
        server.start();
        DuplexClient client = (DuplexClient) rig.unconnected(server, options -> {});
        assertThat(client.connect().join().isSucc()).isTrue();
        return client;
    }

    private void disconnect(Server server, DuplexClient client) {
        client.disconnect().join();
        await().until(() -> server.connections().isEmpty());
    }

    @Test
    void messagesThatHaveArrivedAreHandledBeforeTheDisconnectFlow() throws InterruptedException {
        Server server = start();
        DuplexClient client = connected(server);
        for (String content : List.of("one", "two", "three")) {
            assertThat(client.sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", content))
                            .join()
                            .isSucc())
                    .isTrue();
        }
        rig.gates.entered("handler");
        disconnect(server, client);
        rig.gates.open("handler");

        await().untilAsserted(() -> assertThat(seen).containsExactly("one", "two", "three", "disconnected"));
    }

    @Test
    void theConnectFlowOfAConnectionThatIsGoneAlreadyComesBeforeItsDisconnectFlow() throws InterruptedException {
        Server server = start();
        server.flows().postConnectFlow().push(conn -> {
            rig.gates.pass("connect");
            seen.add("connected");
            return conn;
        });
        DuplexClient client = connected(server);
        rig.gates.entered("connect");
        disconnect(server, client);
        rig.gates.open("connect");

        await().untilAsserted(() -> assertThat(seen).containsExactly("connected", "disconnected"));
    }

    @Test
    void aCallThatGoesOnHoldsUpNothing() throws InterruptedException {
        Server server = start();
        DuplexClient client = connected(server);
        var unused = client.callApi(SuiteProtocol.WAIT, new ApiWait.Req("call"));
        rig.gates.entered("call");
        disconnect(server, client);

        await().untilAsserted(() -> assertThat(seen).containsExactly("disconnected"));
    }
}
