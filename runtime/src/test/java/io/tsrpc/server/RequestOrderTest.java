package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request that its transport abandons, or another thread closes, while it is being served. */
class RequestOrderTest extends ServerTestBase {
    private static final Request CALL_TEST =
            new Request(new Frame.Text("{\"name\":\"Ann\"}"), new Request.Target("/Test", "Test", false));
    private static final Request SEND_CHAT =
            new Request(new Frame.Text("{\"text\":\"hi\"}"), new Request.Target("/Chat", "Chat", true));

    private final List<String> events = new ArrayList<>();
    private final Deque<RequestListener> listeners = new ArrayDeque<>();

    private RequestListener accept() {
        listeners.add(
                transport.acceptor().accept(RequestHead.withoutHttp("10.0.0.1"), Admission.accepted(), new Exchange()));
        return listener();
    }

    private RequestListener listener() {
        return listeners.getLast();
    }

    private Server startNoting() {
        Server server = start();
        server.flows().postDisconnectFlow().push(gone -> {
            events.add("disconnected " + gone.reason());
            return gone;
        });
        return server;
    }

    @Test
    void whatIsGivenUpWhileItConnectsEndsAfterItsCallHasBegun() {
        Server server = startNoting();
        server.implementApi(VectorProto.TEST, call -> events.add("handler"));
        server.flows().postConnectFlow().push(conn -> {
            listener().closed("Server stopped");
            events.add("connected");
            return conn;
        });
        accept().serve(CALL_TEST);

        assertThat(events).startsWith("connected").containsOnlyOnce("handler", "disconnected Server stopped");
    }

    @Test
    void whatIsGivenUpWhileItsMessageIsHandledEndsAfterIt() {
        Server server = startNoting();
        server.listenMsg(VectorProto.CHAT, call -> {
            listener().closed("Server stopped");
            events.add("handled");
        });
        accept().serve(SEND_CHAT);

        assertThat(events).containsExactly("handled", "disconnected Server stopped");
    }

    @Test
    void whatIsGivenUpBeforeItIsServedIsNotHeardOf() {
        Server server = startNoting();
        server.flows().postConnectFlow().push(conn -> {
            events.add("connected");
            return conn;
        });
        accept().closed("Server stopped");
        listener().serve(CALL_TEST);

        assertThat(events).isEmpty();
    }

    @Test
    void aCallThatIsGivenUpDoesNotKeepTheEndWaiting() {
        startNoting().implementApi(VectorProto.TEST, call -> {
            listener().closed(null);
            events.add("handler");
        });
        accept().serve(CALL_TEST);
        listener().closed("again");

        assertThat(events).containsExactly("disconnected null", "handler");
    }

    private static final class Exchange implements RequestExchange {
        @Override
        public DataFormat format() {
            return DataFormat.JSON;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean reply(Frame body, Outcome outcome, @Nullable TsrpcError error) {
            return true;
        }

        @Override
        public void acknowledge() {}

        @Override
        public void noReply() {}

        @Override
        public void close(String reason) {}
    }
}
