package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.testing.VectorProto;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The extension points for later features: observers and interceptors. */
class SeamsTest extends ServerTestBase {
    private final List<String> heard = new ArrayList<>();

    private final class Listener implements ServerObserver {
        @Override
        public void failed(String thread, Throwable why, boolean isLost) {
            heard.add(thread + (isLost ? " is lost: " : " goes on: ") + why.getMessage());
        }

        @Override
        public void opened(Connection conn) {
            heard.add("opened");
        }

        @Override
        public void closed(Connection conn, @Nullable String reason) {
            heard.add("closed " + reason);
        }

        @Override
        public void framesIn(Connection conn, int frames, long size) {
            heard.add("in " + frames + " of " + size);
        }

        @Override
        public void frameOut(Connection conn, int size) {
            heard.add("out " + size);
        }

        @Override
        public void queued(Connection conn, int frames, long size) {
            heard.add("queued " + frames + " of " + size);
        }

        @Override
        public void callStarted(ApiCall<?, ?> call) {
            heard.add("started " + call.service());
        }

        @Override
        public void callEnded(ApiCall<?, ?> call, @Nullable ApiReturn<?> ret) {
            heard.add("ended " + (ret == null ? "without reply" : ret.isSucc()));
        }
    }

    private static void greet(Server server) {
        server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "Hello")));
    }

    @Test
    void anObserverHearsOfThreadsThatHaveFailed() {
        plan.observer(new Listener());
        start();
        transport.acceptor().failed("loop", new IllegalStateException("a"), false);
        transport.acceptor().failed("port", new IllegalStateException("b"), true);
        assertThat(heard).containsExactly("loop goes on: a", "port is lost: b");
    }

    @Test
    void anObserverHearsOfOneCallInItsOrder() {
        plan.observer(new Listener());
        greet(start());
        TestConnection client = transport.connect();
        client.receive(CALL);
        client.vanish();

        assertThat(heard)
                .containsExactly(
                        "opened",
                        "in 1 of " + CALL.length(),
                        "queued 1 of " + CALL.length(),
                        "started api Test",
                        "out " + HELLO.length(),
                        "ended true",
                        "closed null");
    }

    @Test
    void anObserverHearsThatAFlowHasStoppedACall() {
        plan.observer(new Listener());
        start().flows().preApiCallFlow().push(call -> null);
        transport.connect().receive(CALL);

        assertThat(heard).endsWith("started api Test", "ended without reply");
    }

    @Test
    void aStoppedCallThatItsFlowAnswersLaterHasEndedOnce() throws InterruptedException {
        List<ApiCall<?, ?>> stopped = new ArrayList<>();
        plan.observer(new Listener());
        start().flows().preApiCallFlow().push(call -> {
            stopped.add(call);
            return null;
        });
        TestConnection client = transport.connect();
        client.receive(CALL);
        stopped.get(0).error("Log in first");

        assertThat(client.take()).contains("Log in first");
        assertThat(heard).filteredOn(event -> event.startsWith("ended")).containsExactly("ended without reply");
    }

    @Test
    void anAnswerThatDoesNotLeaveEndsTheCallWithoutReply() {
        plan.observer(new Listener());
        Server server = start();
        greet(server);
        server.flows().preSendDataFlow().push(sent -> null);
        transport.connect().receive(CALL);

        assertThat(heard).endsWith("started api Test", "ended without reply");
    }

    @Test
    void anObserverHearsOfCallsThatAreRefused() {
        plan.observer(new Listener());
        plan.set(ServerBuilder.MAX_CONCURRENT_CALLS, 1);
        start().implementApi(VectorProto.TEST, call -> heard.add("handler"));
        TestConnection client = transport.connect();
        client.receive(CALL);
        heard.clear();
        client.receive(CALL);

        assertThat(heard).contains("started api Test").endsWith("ended false").doesNotContain("handler");
    }

    @Test
    void anObserverThatFailsChangesNothing() throws InterruptedException {
        plan.observer((ServerObserver) Proxy.newProxyInstance(
                ServerObserver.class.getClassLoader(), new Class<?>[] {ServerObserver.class}, (self, method, args) -> {
                    heard.add(method.getName());
                    throw new IllegalStateException("no metrics");
                }));
        Server server = start();
        greet(server);
        TestConnection client = transport.connect();
        client.receive(CALL);
        client.receive(CALL);
        client.vanish();

        assertThat(client.take()).isEqualTo(HELLO);
        assertThat(client.take()).isEqualTo(HELLO);
        assertThat(server.connections()).isEmpty();
        assertThat(heard).contains("opened", "framesIn", "queued", "callStarted", "frameOut", "callEnded", "closed");
    }

    @Test
    void whatAFlowHasStoppedStaysWithoutAnswerIfItsInterceptorFails() {
        plan.interceptor((call, proceed) -> {
            proceed.run();
            throw new IllegalStateException("no span");
        });
        start().flows().preApiCallFlow().push(call -> null);
        TestConnection client = transport.connect();
        client.receive(CALL);

        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void anInterceptorSurroundsFlowsAndHandler() {
        plan.interceptor((call, proceed) -> {
            heard.add("before");
            proceed.run();
            heard.add("after " + call.ret());
        });
        Server server = start();
        server.flows().preApiCallFlow().push(call -> {
            heard.add("flow");
            return call;
        });
        server.implementApi(VectorProto.TEST, call -> heard.add("handler"));
        transport.connect().receive(CALL);

        assertThat(heard).containsExactly("before", "flow", "handler", "after null");
    }

    @Test
    void whatAnInterceptorThrowsIsTheAnswer() throws InterruptedException {
        plan.interceptor((call, proceed) -> {
            throw new IllegalStateException("no span");
        });
        greet(start());
        TestConnection client = transport.connect();
        client.receive(CALL);

        assertThat(client.take()).contains("INTERNAL_ERR");
    }
}
