package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ClientStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client handles what a connection brings after its connect flow and before its disconnect flow, however slow these are. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyDuplexTransportAndFormat")
class ClientConnectionTest {
    /** How long something is given to happen that must not. */
    private static final long TOO_EARLY_MILLIS = 100;

    private final Rig rig;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    ClientConnectionTest(Wiring wiring, DataFormat format) {
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

    /** A server that sends messages to whoever connects. */
    private Server serverThatSends(String... contents) {
        Server server = rig.build(options -> options.allowUnhandledApis(true).implement(new SuiteApis(rig.gates)));
        server.flows().postConnectFlow().push(conn -> {
            for (String content : contents) {
                conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("server", content));
            }
            return conn;
        });
        server.start();
        return server;
    }

    @Test
    void messagesWaitForTheConnectFlowAndRepliesDoNot() {
        Server server = serverThatSends("one", "two");
        DuplexClient client = (DuplexClient) rig.unconnected(server, options -> {});
        CountDownLatch handled = new CountDownLatch(1);
        client.listenMsg(SuiteProtocol.CHAT, msg -> {
            seen.add(msg.content());
            handled.countDown();
        });
        client.flows().postConnectFlow().push(connected -> {
            seen.add(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("logged in"))
                    .join()
                    .orElseThrow()
                    .text());
            assertThat(handled.await(TOO_EARLY_MILLIS, TimeUnit.MILLISECONDS))
                    .as("a message was handled before the flow had ended")
                    .isFalse();
            seen.add("connected");
            return connected;
        });

        assertThat(client.connect().join().isSucc()).isTrue();

        await().untilAsserted(() -> assertThat(seen).containsExactly("logged in", "connected", "one", "two"));
    }

    @Test
    void theDisconnectFlowComesAfterTheMessagesThatHaveArrived() throws InterruptedException {
        Server server = serverThatSends("one", "two", "three");
        DuplexClient client = (DuplexClient) rig.unconnected(server, options -> {});
        CountDownLatch arrived = new CountDownLatch(3);
        client.flows().preRecvDataFlow().push(data -> {
            arrived.countDown();
            return data;
        });
        client.listenMsg(SuiteProtocol.CHAT, msg -> {
            rig.gates.pass("handler");
            seen.add(msg.content());
        });
        client.flows().postDisconnectFlow().push(gone -> {
            seen.add("disconnected");
            return gone;
        });
        assertThat(client.connect().join().isSucc()).isTrue();
        arrived.await();
        client.disconnect().join();
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
        assertThat(seen).isEmpty();
        rig.gates.open("handler");

        await().untilAsserted(
                        () -> assertThat(List.copyOf(seen)).containsExactly("one", "two", "three", "disconnected"));
    }

    @Test
    void aConnectionThatIsGoneDuringItsConnectFlowHasBothFlowsInOrder() throws InterruptedException {
        Server server = serverThatSends("one");
        DuplexClient client = (DuplexClient) rig.unconnected(server, options -> {});
        CountDownLatch arrived = new CountDownLatch(1);
        client.flows().preRecvDataFlow().push(data -> {
            arrived.countDown();
            return data;
        });
        client.listenMsg(SuiteProtocol.CHAT, msg -> seen.add(msg.content()));
        client.flows().postConnectFlow().push(connected -> {
            rig.gates.pass("connect");
            seen.add("connected");
            return connected;
        });
        client.flows().postDisconnectFlow().push(gone -> {
            seen.add("disconnected");
            return gone;
        });
        var connecting = client.connect();
        arrived.await();
        server.connections().forEach(conn -> conn.close("kicked"));
        await().until(() -> client.status() == ClientStatus.CLOSED);
        rig.gates.open("connect");

        connecting.join();
        await().untilAsserted(() -> assertThat(seen).containsExactly("connected", "one", "disconnected"));
    }
}
