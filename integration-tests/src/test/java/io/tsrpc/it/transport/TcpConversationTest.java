package io.tsrpc.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.MsgChat;
import io.tsrpc.it.protocols.SuiteProtocol;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls and messages go over the example of {@code docs/transports.md}. */
class TcpConversationTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCallAndMessagesGoOverIt(boolean json) throws Exception {
        TcpTransport.Server transport = new TcpTransport.Server();
        try (Server server = Server.builder(SuiteProtocol.PROTO)
                .json(true)
                .implement(new SuiteApis(new Gates()))
                .implement(new UserApis())
                .transport(transport)
                .build()) {
            server.listenMsg(SuiteProtocol.CHAT, call -> server.broadcastMsg(SuiteProtocol.CHAT, call.msg()));
            server.start();
            try (DuplexClient client = DuplexClient.over(
                    SuiteProtocol.PROTO,
                    new TcpTransport.Client("localhost", transport.port),
                    options -> options.json(json))) {
                CompletableFuture<MsgChat> heard = new CompletableFuture<>();
                client.listenMsg(SuiteProtocol.CHAT, heard::complete);
                assertThat(client.connect().join().isSucc()).isTrue();
                assertThat(client.callApi(SuiteProtocol.ECHO, new ApiEcho.Req("over TCP"))
                                .join()
                                .orElseThrow()
                                .text())
                        .isEqualTo("over TCP");
                MsgChat chat = new MsgChat("somebody", "hello");
                client.sendMsg(SuiteProtocol.CHAT, chat);
                assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(chat);
            }
        }
    }
}
