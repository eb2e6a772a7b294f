package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Server;
import io.tsrpc.testing.VectorProto;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What users' code throws: that each call is answered, and what is in the log. */
class FailingUserCodeTest extends ServerTestBase {
    private static final int MANY = 1_000;
    private static final String MESSAGE = "[\"Chat\",{\"text\":\"Hi\"}]";

    /** Nothing can be asked of it. */
    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new AssertionError("no message");
        }

        @Override
        public String toString() {
            throw new AssertionError("no text");
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            throw new AssertionError("no cause");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new AssertionError("no trace");
        }
    }

    private static List<String> logged(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> heads(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches(".*(ERROR|WARN) io\\.tsrpc\\..*"))
                .toList();
    }

    private static void greet(Server server) {
        server.implementApi(VectorProto.TEST, call -> call.succ(Map.of("reply", "Hello")));
    }

    private static void fail(Server server, RuntimeException thrown) {
        server.implementApi(VectorProto.TEST, call -> {
            throw thrown;
        });
    }

    // --- answers -------------------------------------------------------------------------------------------------

    @Test
    void aCallIsAnsweredIfASendFlowThrowsWhatHasNoMessage() throws InterruptedException {
        Server server = start();
        greet(server);
        server.flows().preSendDataFlow().push(sent -> {
            throw new Mute();
        });
        TestConnection client = transport.connect();
        client.receive(CALL);

        assertThat(client.take()).contains("INTERNAL_ERR");
    }

    @Test
    void aCallIsAnsweredIfAReceiveFlowThrowsWhatHasNoMessage() throws InterruptedException {
        Server server = start();
        greet(server);
        server.flows().preRecvDataFlow().push(received -> {
            throw new Mute();
        });
        TestConnection client = transport.connect();
        client.receive(CALL);

        assertThat(client.take()).contains("INTERNAL_ERR");
    }

    @Test
    void aConnectionWhosePostConnectFlowThrowsWhatHasNoMessageIsServed() throws InterruptedException {
        Server server = start();
        greet(server);
        server.flows().postConnectFlow().push(conn -> {
            throw new Mute();
        });
        TestConnection client = transport.connect();
        client.receive(CALL);

        assertThat(client.take()).isEqualTo(HELLO);
    }

    @Test
    void aConnectionIsClosedIfACallCannotEvenBeAnsweredWithAnError() {
        greet(start());
        TestConnection client = transport.connect();
        client.exhaustMemory();
        client.receive(CALL);

        assertThat(client.closes).containsExactly("1011 Internal Server Error");
    }

    // --- the log -------------------------------------------------------------------------------------------------

    @Test
    @SuppressWarnings("NullAway") // wrong on purpose
    void aResponseThatIsNullIsLoggedAsThat() throws InterruptedException {
        start().implementApi(VectorProto.TEST, call -> {
            assertThat(call.succ(null)).isTrue();
            assertThat(call.succ(null)).isFalse();
        });
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> client.receive(CALL));

        assertThat(client.take()).contains("INTERNAL_ERR");
        assertThat(heads(lines)).singleElement().asString().contains("io.tsrpc.server.api", "api Test failed");
        assertThat(lines).contains("java.lang.NullPointerException: The response of api Test is null");
    }

    @Test
    void whatThrowsWhenItIsAskedIsLoggedWithItsClass() {
        fail(start(), new Mute());
        List<String> lines = logged(() -> transport.connect().receive(CALL));

        assertThat(heads(lines)).singleElement().asString().contains("io.tsrpc.server.api", "api Test failed");
        assertThat(lines).anyMatch(line -> line.contains(Mute.class.getName()));
    }

    @Test
    void aVeryLongChainOfCausesIsLoggedInPart() {
        RuntimeException chain = new RuntimeException("deepest");
        for (int i = 0; i < 20_000; i++) {
            chain = new RuntimeException("outer", chain);
        }
        fail(start(), chain);
        List<String> lines = logged(() -> transport.connect().receive(CALL));

        assertThat(heads(lines)).singleElement().asString().contains("api Test failed");
        assertThat(lines)
                .hasSizeLessThan(10_000)
                .anyMatch(line -> line.contains("RuntimeException: outer"))
                .anyMatch(line -> line.contains("There are more causes, which are not logged"));
    }

    @Test
    void aPeerCannotFloodTheLogWithFailuresOfAHandler() {
        fail(start(), new IllegalStateException("again"));
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> repeat(client, CALL));

        assertThat(heads(lines)).hasSize(4).last().asString().contains("899 more like this were not logged");
    }

    @Test
    void aPeerCannotFloodTheLogWithFailuresOfMessageHandlers() {
        start().listenMsg(VectorProto.CHAT, call -> {
            throw new IllegalStateException("again");
        });
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> repeat(client, MESSAGE));

        assertThat(heads(lines)).hasSize(4);
    }

    @Test
    void aPeerCannotFloodTheLogWithFailuresOfFlows() {
        start().flows().preMsgCallFlow().push(call -> {
            throw new IllegalStateException("again");
        });
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> repeat(client, MESSAGE));

        assertThat(heads(lines)).hasSize(4).first().asString().contains("io.tsrpc.server.flow - preMsgCallFlow failed");
    }

    private static void repeat(TestConnection client, String line) {
        for (int i = 0; i < MANY; i++) {
            client.receive(line);
        }
    }

    @Test
    void aFloodDoesNotHideAnotherFailure() {
        start().implementApi(VectorProto.TEST, call -> {
            if ("Ann".equals(call.req().get("name"))) {
                throw new IllegalStateException("often");
            }
            throw new IllegalStateException("once");
        });
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> {
            repeat(client, CALL);
            client.receive("[\"Test\",{\"name\":\"Bob\"},2]");
        });

        assertThat(lines).anyMatch(line -> line.contains("IllegalStateException: once"));
    }

    @Test
    void whatAHandlerThrowsAfterItsAnswerIsLoggedOnce() {
        start().implementApi(VectorProto.TEST, call -> {
            call.succ(Map.of("reply", "Hello"));
            throw new IllegalStateException("late");
        });
        List<String> lines = logged(() -> transport.connect().receive(CALL));

        assertThat(heads(lines)).singleElement().asString().contains("WARN", "threw after its answer");
    }

    @Test
    void whatFlowsOfCallsThrowIsLoggedWithTheNameOfTheFlow() {
        Server server = start();
        greet(server);
        server.flows().preApiReturnFlow().push(returning -> {
            throw new IllegalStateException("after");
        });
        server.flows().postApiCallFlow().push(call -> {
            throw new IllegalStateException("last");
        });
        TestConnection client = transport.connect();
        List<String> lines = logged(() -> {
            client.receive(CALL);
            server.flows().preApiCallFlow().push(call -> {
                throw new IllegalStateException("before");
            });
            client.receive(CALL);
        });

        assertThat(heads(lines))
                .allMatch(line -> line.contains(" io.tsrpc.server.flow - ") && line.contains(" failed at api Test"))
                .anyMatch(line -> line.contains("preApiCallFlow failed"))
                .anyMatch(line -> line.contains("preApiReturnFlow failed"))
                .anyMatch(line -> line.contains("postApiCallFlow failed"));
    }
}
