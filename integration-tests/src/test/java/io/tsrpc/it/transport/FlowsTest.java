package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.FlowNode;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All twelve flows of a server and all twelve of a client, in one conversation. */
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyDuplexTransportAndFormat")
class FlowsTest {
    private final Rig rig;
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final List<Runnable> removals = new ArrayList<>();

    FlowsTest(Wiring wiring, DataFormat format) {
        this.rig = new Rig(wiring, format);
    }

    static Stream<Arguments> everyDuplexTransportAndFormat() {
        return DuplexTest.everyDuplexTransportAndFormat();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private <T> void note(String name, Flow<T> flow) {
        FlowNode<T> node = flow.push(value -> {
            seen.add(name);
            return value;
        });
        removals.add(() -> assertThat(flow.remove(node)).as(name).isTrue());
    }

    private void noteAll(ServerFlows flows) {
        note("server postConnect", flows.postConnectFlow());
        note("server postDisconnect", flows.postDisconnectFlow());
        note("server preRecvData", flows.preRecvDataFlow());
        note("server preSendData", flows.preSendDataFlow());
        note("server preApiCall", flows.preApiCallFlow());
        note("server preApiReturn", flows.preApiReturnFlow());
        note("server postApiReturn", flows.postApiReturnFlow());
        note("server postApiCall", flows.postApiCallFlow());
        note("server preMsgCall", flows.preMsgCallFlow());
        note("server postMsgCall", flows.postMsgCallFlow());
        note("server preSendMsg", flows.preSendMsgFlow());
        note("server postSendMsg", flows.postSendMsgFlow());
    }

    private void noteAll(ClientFlows flows) {
        note("client preConnect", flows.preConnectFlow());
        note("client postConnect", flows.postConnectFlow());
        note("client postDisconnect", flows.postDisconnectFlow());
        note("client preRecvData", flows.preRecvDataFlow());
        note("client preSendData", flows.preSendDataFlow());
        note("client preCallApi", flows.preCallApiFlow());
        note("client preApiReturn", flows.preApiReturnFlow());
        note("client postApiReturn", flows.postApiReturnFlow());
        note("client preSendMsg", flows.preSendMsgFlow());
        note("client postSendMsg", flows.postSendMsgFlow());
        note("client preRecvMsg", flows.preRecvMsgFlow());
        note("client postRecvMsg", flows.postRecvMsgFlow());
    }

    private void awaitSeen(String... names) {
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder(names));
        seen.clear();
    }

    @Test
    void everyFlowRunsOnceWhereItBelongs() {
        Server server = rig.start();
        DuplexClient client = (DuplexClient) rig.unconnected(server, options -> {});
        noteAll(server.flows());
        noteAll(client.flows());

        assertThat(client.connect().join().isSucc()).isTrue();
        awaitSeen("client preConnect", "client postConnect", "server postConnect");

        client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("a")).join();
        awaitSeen(
                "client preCallApi",
                "client preSendData",
                "server preRecvData",
                "server preApiCall",
                "server preApiReturn",
                "server preSendData",
                "server postApiReturn",
                "server postApiCall",
                "client preRecvData",
                "client preApiReturn",
                "client postApiReturn");

        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("a", "b")).join();
        awaitSeen(
                "client preSendMsg",
                "client preSendData",
                "client postSendMsg",
                "server preRecvData",
                "server preMsgCall",
                "server postMsgCall");

        Connection conn = server.connections().get(0);
        conn.sendMsg(SuiteProtocol.CHAT, new MsgChat("a", "b"));
        awaitSeen(
                "server preSendMsg",
                "server preSendData",
                "server postSendMsg",
                "client preRecvData",
                "client preRecvMsg",
                "client postRecvMsg");

        client.disconnect().join();
        awaitSeen("client postDisconnect", "server postDisconnect");

        removals.forEach(Runnable::run);
        assertThat(client.connect().join().isSucc()).isTrue();
        client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("a")).join();
        assertThat(seen).isEmpty();
    }

    @Test
    void aFlowThatThrowsStopsOnlyWhatItWasAskedAbout() {
        Server server = rig.start();
        DuplexClient client = rig.duplex(server);
        FlowNode<ServerFlows.RecvData> node = server.flows().preRecvDataFlow().push(data -> {
            throw new StackOverflowError("on purpose");
        });
        client.sendMsg(SuiteProtocol.CHAT, new MsgChat("lost", "lost")).join();
        io.tsrpc.ApiReturn<ApiEcho.Res> lost = client.callApi(
                        SuiteProtocol.ECHO,
                        new ApiEcho.Req("lost"),
                        io.tsrpc.CallOptions.timeout(java.time.Duration.ofMillis(100)))
                .join();
        assertThat(lost.isSucc()).isFalse();
        server.flows().preRecvDataFlow().remove(node);
        assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("found"))
                        .join()
                        .isSucc())
                .isTrue();
    }
}
