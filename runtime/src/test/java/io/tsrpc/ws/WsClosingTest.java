package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.ServerStatus;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.server.ServerObserver;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.testing.VectorProto;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ClosedSelectorException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How connections and servers end. */
class WsClosingTest extends WsServerTestBase {
    @Test
    void theReasonOfAClientIsPrintedWithEscapes() throws Exception {
        WsServer server = start(b -> b);
        BlockingQueue<ServerFlows.Disconnected> ends = new LinkedBlockingQueue<>();
        server.flows().postDisconnectFlow().push(end -> {
            ends.add(end);
            return end;
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.send(RawSocket.frame(RawSocket.CLOSE, true, new byte[] {3, (byte) 0xe8, 'b', '\n', 'X'}));
            ServerFlows.Disconnected end = take(ends);
            assertThat(end.reason()).isEqualTo("b\nX");
            assertThat(end.toString()).endsWith("reason=b\\nX]");
        }
    }

    @Test
    void whatWasSentBeforeLeavesBeforeTheClose() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            for (int i = 0; i < 50; i++) {
                assertThat(conn.sendMsg(VectorProto.CHAT, chat("x".repeat(100_000)))
                                .isSucc())
                        .isTrue();
            }
            conn.close("Done");
            assertThat(conn.sendMsg(VectorProto.CHAT, chat("late")).isSucc()).isFalse();
            for (int i = 0; i < 50; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.TEXT);
            }
            assertClosed(socket, 1000, "Done");
            socket.sendClose(1000);
            socket.awaitEnd();
        }
    }

    @Test
    void aConnectionThatTheTransportClosesIsClosing() throws Exception {
        WsServer server = start(b -> b.heartbeatWaitTime(Duration.ofMillis(50)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            Connection conn = take(connected);
            assertThat(socket.receive(RawSocket.CLOSE).closeCode()).isEqualTo(3001);
            await().until(() -> conn.status() == ConnectionStatus.CLOSING);
            socket.sendClose(3001);
            socket.awaitEnd();
            take(disconnected);
            assertThat(conn.status()).isEqualTo(ConnectionStatus.CLOSED);
        }
    }

    @Test
    void reasonIsCutToWhatAFrameHolds() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            take(connected).close("x" + "€".repeat(100));
            assertClosed(socket, 1000, "x" + "€".repeat(40));
        }
    }

    @Test
    void closeOfTheClientIsAnswered() throws Exception {
        WsServer server = start(b -> b);
        try (RawSocket socket = RawSocket.open(server, "text")) {
            take(connected);
            socket.sendClose(3333);
            assertThat(socket.receive(RawSocket.CLOSE).closeCode()).isEqualTo(3333);
            socket.awaitEnd();
            take(disconnected);
            assertThat(server.connections()).isEmpty();
        }
    }

    @Test
    void clientThatDoesNotAnswerACloseIsCutOff() throws Exception {
        WsServer server = start(b -> b.closeTimeout(Duration.ofMillis(50)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            take(connected).close("Bye");
            assertClosed(socket, 1000, "Bye");
            socket.awaitEnd();
            take(disconnected);
        }
    }

    @Test
    @Timeout(
            value = 60,
            threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // each ping would go on with the wait for the end
    void clientThatDoesNotAnswerPingsIsCutOff() throws Exception {
        WsServer server = start(b -> b.pingInterval(Duration.ofMillis(50)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            assertThat(socket.receive().opcode()).isEqualTo(RawSocket.PING);
            socket.awaitEnd();
            take(disconnected);
        }
    }

    @Test
    void clientThatAnswersPingsStays() throws Exception {
        WsServer server = start(b -> b.pingInterval(Duration.ofMillis(200)));
        try (RawSocket socket = RawSocket.open(server, "text")) {
            for (int i = 0; i < 5; i++) {
                assertThat(socket.receive().opcode()).isEqualTo(RawSocket.PING);
                socket.send(RawSocket.frame(RawSocket.PONG, true));
            }
            assertThat(disconnected).isEmpty();
        }
    }

    @Test
    void abruptEndsLeaveNothingBehind() throws Exception {
        WsServer server = start(b -> b);
        for (int i = 0; i < 20; i++) {
            RawSocket socket = RawSocket.open(server, "text");
            take(connected);
            socket.socket().setSoLinger(true, 0);
            socket.close();
            take(disconnected);
        }
        await().untilAsserted(() -> assertThat(server.connections()).isEmpty());
    }

    @Test
    void portIsFreeAfterStop() throws Exception {
        WsServer first = start(b -> b);
        int port = first.port();
        try (RawSocket socket = RawSocket.open(first, "text")) {
            take(connected);
            Thread stopping = new Thread(first::stop);
            stopping.start();
            assertClosed(socket, 1000, "Server stopped");
            socket.sendClose(1000);
            stopping.join();
            assertThat(first.status()).isEqualTo(ServerStatus.CLOSED);
        }
        WsServer second = start(b -> b.port(port));
        assertThat(second.port()).isEqualTo(port);
        RawSocket.open(second, "text").close();
    }

    @Test
    void aPortThatNobodyServesAnyMoreIsClosedAndWhoeverIsConnectedIsCutOff() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        WsServerTransport transport = WsServer.transport(options -> options.port(0));
        ServerPlan plan = new ServerPlan(VectorProto.PROTO).observer(new ServerObserver() {
            @Override
            public void failed(String thread, Throwable why, boolean isLost) {
                heard.add(thread + " " + isLost);
            }
        });
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        Server server = plan.build(List.of(transport));
        server.start();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), transport.port());
        try (RawSocket socket = new RawSocket(new Socket(address.getAddress(), address.getPort()))) {
            socket.shakeHands();
            transport.failed("a loop", new ClosedSelectorException(), true);
            socket.awaitEnd();
            await().untilAsserted(() -> assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()))
                    .isInstanceOf(ConnectException.class));
        }
        assertThat(heard).containsExactly("a loop true");
        server.stop();
        assertThat(server.status()).isEqualTo(ServerStatus.CLOSED);
    }

    @Test
    void portInUseIsNamed() {
        WsServer first = start(b -> b);
        try {
            assertThatThrownBy(() -> make(b -> b.port(first.port())).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Cannot listen on port " + first.port());
        } finally {
            first.stop();
        }
    }

    @Test
    void serverCanBeStoppedByAHandlerAndAgain() throws Exception {
        WsServer server = start(b -> b.closeTimeout(Duration.ofMillis(100)));
        CountDownLatch stopped = new CountDownLatch(1);
        server.listenMsg(VectorProto.CHAT, call -> {
            server.stop();
            server.stop();
            stopped.countDown();
        });
        try (RawSocket socket = RawSocket.open(server, "text")) {
            socket.sendText(chatJson("stop"));
            stopped.await();
            assertClosed(socket, 1000, "Server stopped");
            socket.awaitEnd();
        }
    }

    @Test
    void errorInAFlowOfOneConnectionHarmsNoOther() throws Exception {
        WsServer server = start(b -> b);
        server.flows().preRecvDataFlow().push(data -> {
            if (data.data().size() > 1000) {
                throw new StackOverflowError("as a test does it");
            }
            return data;
        });
        CountDownLatch got = new CountDownLatch(1);
        server.listenMsg(VectorProto.CHAT, call -> got.countDown());
        try (RawSocket bad = RawSocket.open(server, "text");
                RawSocket good = RawSocket.open(server, "text")) {
            bad.sendText(chatJson("x".repeat(2000)));
            good.sendText(chatJson("fine"));
            got.await();
        }
    }
}
