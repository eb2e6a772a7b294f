package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.ApiFuture;
import io.tsrpc.AttributeKey;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.flow.Flow;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
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

/** Nothing of a connection is handled before its connect flow has ended, however slow that is. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyTransportAndFormat")
class ConnectionBeginTest {
    private static final AttributeKey<String> USER = AttributeKey.of("user");

    /** How long something is given to happen that must not. */
    private static final long TOO_EARLY_MILLIS = 100;

    private final Rig rig;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    ConnectionBeginTest(Wiring wiring, DataFormat format) {
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyTransportAndFormat() {
        return ApiTest.everyTransportAndFormat();
    }

    @AfterEach
    void close() throws Exception {
        rig.gates.openAll();
        rig.close();
    }

    private Client connected(Server server) {
        Client client = rig.unconnected(server, options -> {});
        if (client instanceof DuplexClient duplex) {
            assertThat(duplex.connect().join().isSucc()).isTrue();
        }
        return client;
    }

    /** A flow at which connections wait. */
    private <T> void gate(Flow<T> flow, String name) {
        flow.push(value -> {
            rig.gates.pass(name);
            seen.add(name);
            return value;
        });
    }

    @Test
    void aCallSeesWhatTheConnectFlowHasSet() throws InterruptedException {
        Server server = rig.build(options -> options.allowUnhandledApis(true));
        CountDownLatch handled = new CountDownLatch(1);
        server.implementApi(SuiteProtocol.ECHO, call -> {
            handled.countDown();
            call.succ(new ApiEcho.Res(String.valueOf(call.conn().attributes().get(USER))));
        });
        server.flows().postConnectFlow().push(conn -> {
            assertThat(handled.await(TOO_EARLY_MILLIS, TimeUnit.MILLISECONDS))
                    .as("a call was handled before the flow had ended")
                    .isFalse();
            conn.attributes().set(USER, "Ann");
            return conn;
        });
        server.start();

        ApiFuture<ApiEcho.Res> call = connected(server).callApi(SuiteProtocol.ECHO, new ApiEcho.Req("who am I?"));

        assertThat(call.join().orElseThrow().text()).isEqualTo("Ann");
    }

    @Test
    void aMessageIsHandledAfterTheConnectFlow() {
        Server server = rig.build(options -> options.allowUnhandledApis(true));
        server.listenMsg(SuiteProtocol.CHAT, call -> seen.add(call.msg().content()));
        gate(server.flows().postConnectFlow(), "connected");
        server.start();

        var unused = connected(server).sendMsg(SuiteProtocol.CHAT, new MsgChat("Ann", "hello"));
        rig.gates.open("connected");

        await().untilAsserted(() -> assertThat(seen).containsExactly("connected", "hello"));
    }
}
