package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.CloseCodes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events of a connection are handled in one order, whatever its flows do meanwhile. */
class ConnectionOrderTest extends ClientTestBase {
    private final DuplexClient client = client(null);
    private final List<String> seen = new ArrayList<>();

    ConnectionOrderTest() {
        client.listenMsg(VectorProto.CHAT, msg -> seen.add("handled " + msg.get("text")));
        client.flows().postDisconnectFlow().push(e -> {
            seen.add("disconnected");
            return e;
        });
    }

    /** Runs an action during the connect flow. */
    private void whileConnecting(Runnable happening) {
        client.flows().postConnectFlow().push(c -> {
            happening.run();
            seen.add("connected");
            return c;
        });
    }

    private TsrpcFuture<ConnectResult> connect() {
        TsrpcFuture<ConnectResult> connecting = client.connect();
        connection().client().opened();
        return connecting;
    }

    @Test
    void messagesWaitForTheEndOfTheConnectFlow() {
        whileConnecting(() -> {
            connection().receive(chat("1"));
            connection().receive(chat("2"));
        });
        assertThat(connect().isDone()).isTrue();
        connection().receive(chat("3"));
        assertThat(seen).containsExactly("connected", "handled 1", "handled 2", "handled 3");
    }

    @Test
    void repliesDoNotWaitForTheConnectFlowWhichMayJoinThem() {
        whileConnecting(() -> {
            connection().receive(chat("early"));
            connection().onSend(request -> connection().receive(REPLY_1));
            seen.add("logged in " + call(client).join().isSucc());
        });
        assertThat(connect().join().isSucc()).isTrue();
        assertThat(seen).containsExactly("logged in true", "connected", "handled early");
    }

    @Test
    void theDisconnectFlowComesLastEvenIfTheConnectFlowStillRuns() {
        whileConnecting(() -> {
            connection().receive(chat("1"));
            connection().client().closed(CloseCodes.NORMAL, "kicked");
            connection().receive(chat("too late"));
        });
        connect();
        assertThat(seen).containsExactly("connected", "handled 1", "disconnected");
    }

    @Test
    void theDisconnectFlowWaitsForTheMessagesBeforeIt() {
        client.listenMsg(VectorProto.CHAT, msg -> {
            if ("1".equals(msg.get("text"))) {
                connection().receive(chat("2"));
                connection().client().closed(CloseCodes.NORMAL, "kicked");
                seen.add("done 1");
            }
        });
        connect();
        connection().receive(chat("1"));
        assertThat(seen).containsExactly("handled 1", "done 1", "handled 2", "disconnected");
    }

    @Test
    void callsFailBeforeTheDisconnectFlow() {
        connect();
        var unused = call(client).thenAccept(ret -> seen.add("failed"));
        connection().client().closed(CloseCodes.NORMAL, "kicked");
        assertThat(seen).containsExactly("failed", "disconnected");
    }

    @Test
    void theConnectFlowMayDisconnectAndWaitForThat() {
        whileConnecting(() -> {
            ScriptedConnection connection = connection();
            TsrpcFuture<Void> disconnecting = client.disconnect();
            connection.client().closed(CloseCodes.NORMAL, "");
            assertThat(disconnecting.isDone()).isTrue();
        });
        assertThat(connect().isDone()).isTrue();
        assertThat(seen).containsExactly("connected", "disconnected");
    }

    @Test
    void aHandlerMayReconnectAndWaitForThat() {
        client.listenMsg(VectorProto.CHAT, msg -> {
            if ("go".equals(msg.get("text"))) {
                connection().client().closed(CloseCodes.NORMAL, "");
                seen.add("again " + connect().isDone());
                connection().receive(chat("next"));
            }
        });
        connect();
        connection().receive(chat("go"));
        assertThat(seen).containsExactly("handled go", "again true", "disconnected", "handled next");
    }

    @Test
    void theDisconnectFlowMayReconnectAndHearWhatTheNextConnectionBrings() {
        client.flows().postDisconnectFlow().push(e -> {
            if (connections.size() == 1) {
                connect();
                connection().receive(chat("welcome"));
                seen.add("reconnected");
            }
            return e;
        });
        connect();
        connection().client().closed(CloseCodes.ABNORMAL, null);
        assertThat(seen).startsWith("disconnected").contains("reconnected", "handled welcome");
    }

    @Test
    void anAttemptThatFailsHasNoFlowsAfterIt() {
        whileConnecting(() -> {});
        TsrpcFuture<ConnectResult> connecting = client.connect();
        connection().client().closed(CloseCodes.ABNORMAL, null);
        assertThat(connecting.join().errMsg()).isEqualTo("No connection");
        assertThat(seen).isEmpty();
    }
}
