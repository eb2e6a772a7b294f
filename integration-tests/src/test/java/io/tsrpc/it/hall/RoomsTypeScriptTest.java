package io.tsrpc.it.hall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.tsrpc.Connection;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.it.hall.protocols.MsgLine;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted {@code rooms.ts} keeps clients of TSRPC connected, and tells them what they have missed. */
class RoomsTypeScriptTest extends RoomsTypeScriptTestBase {
    @ParameterizedTest
    @MethodSource("all")
    void cutsLoseAndDoubleNothing(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            hall.call(BLUE, 14); // flows hold back two of them
            for (int round = 0; round < 20; round++) {
                hall.call(BLUE, 5);
                cut(round % 2 == 0);
                hall.call(BLUE, 5);
                ann.until("connected");
            }
            hall.call(BLUE, 1);
            ann.until(BLUE + " 215");

            assertThat(ann.lines(BLUE))
                    .isEqualTo(IntStream.rangeClosed(1, 215)
                            .filter(number -> number != 13 && number != 14)
                            .boxed()
                            .toList());
            assertThat(ann.heard()).filteredOn("recovered hall/blue"::equals).hasSize(20);
            assertThat(ann.heard()).filteredOn("connected"::equals).hasSize(21);
            assertThat(ann.heard())
                    .filteredOn(line -> line.startsWith("disconnected"))
                    .hasSize(20)
                    .contains("disconnected cut");
            assertThat(ann.heard()).filteredOn(line -> line.startsWith("lost")).isEmpty();
            assertThat(ann.flow()).containsOnly("flow Line").hasSize(214);
        }
    }

    /** It is there before it asks for what it has missed, and may not even enter by itself. */
    @ParameterizedTest
    @MethodSource("all")
    void whomItsLoginLetsInMissesNothing(Place place, boolean json) {
        hall.entrance.set(BLUE);
        hall.isOpen.set(false);
        try (Visitor ann = connected(place, json)) {
            ann.ask("names", "names hall/blue");
            for (int round = 0; round < 10; round++) {
                cut(round % 2 == 0);
                ann.until("connected");
            }
            hall.call(BLUE, 1);
            ann.until(BLUE + " 56");

            assertThat(ann.lines(BLUE))
                    .isEqualTo(IntStream.rangeClosed(4, 56)
                            .filter(number -> number != 13 && number != 14) // flows hold them back
                            .boxed()
                            .toList());
            assertThat(ann.heard()).filteredOn("recovered hall/blue"::equals).hasSize(10);
            assertThat(ann.heard()).noneMatch(line -> line.startsWith("lost") || line.startsWith("left"));
        }
    }

    /** From what is sent before it has announced that it comes back, it cannot know its place, even if it hears of that by another room. */
    @ParameterizedTest
    @MethodSource("all")
    void whoIsLetInBeforeItsAnnouncementIsToldWhatItMisses(Place place, boolean json) {
        hall.server().flows().postConnectFlow().push(conn -> {
            hall.server().room(BLUE).join(conn).join();
            hall.call(BLUE, 2);
            return conn;
        });
        try (Visitor ann = stranger(place, json, ",\"entersFirst\":\"live\"")) {
            ann.run("connect", "", "connect: done");
            ann.ask("names", "names live,hall/blue");
            Connection conn = hall.conn();
            network.down();
            await().until(() -> !hall.server().connections().contains(conn));
            hall.call(BLUE, 3);
            network.up();
            ann.until("lost hall/blue 3");
            hall.call(BLUE, 1);
            ann.until(BLUE + " 8");

            assertThat(ann.lines(BLUE)).containsExactly(1, 2, 6, 7, 8);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatArrivesTogetherIsToldInItsOrder(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            network.heldWhile(() -> {
                hall.call(BLUE, 3);
                await().until(() -> hall.sent.get() == 3);
                hall.garbles.set(true);
                hall.call(BLUE, 3);
                await().until(() -> hall.sent.get() == 6);
                hall.server().room(BLUE).leave(hall.conn());
            });
            ann.until("left hall/blue ");

            List<String> heard = ann.heard();
            assertThat(heard.subList(heard.indexOf("join: done") + 1, heard.size()))
                    .containsExactly(
                            "hall/blue 1",
                            "hall/blue 2",
                            "hall/blue 3",
                            "lost hall/blue 1",
                            "hall/blue 5",
                            "hall/blue 6",
                            "left hall/blue ");
        }
    }

    /** Also if all of it arrives at once. */
    @ParameterizedTest
    @MethodSource("all")
    void aMessageThatIsUnreadableHidesNoOther(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            for (int round = 101; round <= 150; round++) {
                hall.garbles.set(true);
                hall.call(BLUE, 1);
                await().until(() -> !hall.garbles.get());
                var unused = hall.server()
                        .room(BLUE)
                        .except(hall.conn())
                        .sendMsg(HallProtocol.LINE, new MsgLine("others", round))
                        .join();
                assertThat(hall.conn()
                                .sendMsg(HallProtocol.LINE, new MsgLine("direct", round))
                                .isSucc())
                        .isTrue();
            }
            ann.until("direct 150");
            hall.call(BLUE, 1);
            ann.until("hall/blue 51");

            assertThat(ann.lines("direct"))
                    .isEqualTo(IntStream.rangeClosed(101, 150).boxed().toList());
            assertThat(ann.heard()).filteredOn("lost hall/blue 1"::equals).hasSize(50);
        }
    }

    /** Such as what was dropped before a hole of the log. */
    @ParameterizedTest
    @MethodSource("all")
    void whatWasNotHeardBeforeALossIsLostToo(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            lose("e", 1, 1); // of another log
            ann.until("lost hall/blue ?");
            lose("e", 9, 3);
            ann.until("lost hall/blue 8");
            lose("e", 5, 2); // told before
            lose("e", 11, 5); // perhaps before, perhaps not
            ann.until("lost hall/blue ?");
            assertThat(ann.heard())
                    .filteredOn(line -> line.startsWith("lost"))
                    .containsExactly("lost hall/blue ?", "lost hall/blue 8", "lost hall/blue ?");
        }
    }

    private void lose(String epoch, long seq, long count) {
        RoomPosition at = new RoomPosition(epoch, seq);
        assertThat(hall.conn()
                        .sendMsg(RoomsProtocol.LOST, new MsgLost(BLUE, Optional.of(at), Optional.of(count)))
                        .isSucc())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRestartOfTheServerIsTold(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            hall.restart();
            ann.until("connected");
            hall.call(BLUE, 1);
            ann.until("hall/blue 2");

            assertThat(ann.heard()).filteredOn(line -> line.startsWith("lost")).containsExactly("lost hall/blue ?");
            assertThat(ann.lines(BLUE)).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsTooMuchIsToldExactly(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            network.down();
            await().until(() -> hall.server().connections().isEmpty());
            hall.call(BLUE, 513);
            network.up();
            ann.until("lost hall/blue 513");
            hall.call(BLUE, 1);
            ann.until("hall/blue 515");
            cut();
            hall.call(BLUE, 1);
            ann.until("hall/blue 516");

            assertThat(ann.lines(BLUE)).containsExactly(1, 515, 516);
            assertThat(ann.heard()).filteredOn(line -> line.startsWith("lost")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRoomWithoutALogIsEnteredAgain(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", "live", "join: done");
            hall.call("live", 1);
            ann.until("live 1");
            cut();
            ann.until("connected");
            hall.call("live", 1);
            ann.until("live 2");

            assertThat(ann.heard()).filteredOn(line -> line.startsWith("lost")).containsExactly("lost live ?");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoDisconnectsAndConnectsAtOnceIsConnected(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("disconnectAndConnect", "", "disconnectAndConnect: done");
            ann.run("names", "", "names ");
            ann.run("join", BLUE, "join: done");
            cut();
            ann.until("recovered hall/blue");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void functionsThatThrowEndNothing(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"throws\":true")) {
            ann.run("connect", "", "connect: done");
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "watching");
            for (int i = 1; i <= 2; i++) {
                cut();
                hall.call(BLUE, 1);
                ann.until("connected");
            }
            hall.call(BLUE, 1);
            ann.until(BLUE + " 3");

            assertThat(ann.lines(BLUE)).containsExactly(1, 2, 3);
            assertThat(ann.heard()).filteredOn("recovered hall/blue"::equals).hasSize(2);
            if (place == Place.NODE) { // a page only writes it to its console
                assertThat(ann.heard()).contains("unhandled: Error: as the test wants");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLoginComesBeforeTheRooms(Place place, boolean json) {
        hall.failures.add("Not yet");
        try (Visitor ann = stranger(place, json, "")) {
            ann.run("connect", "", "connect: Error: Not yet");
            ann.until("connected");
            ann.run("join", BLUE, "join: done");
            hall.failures.add("Not yet");
            cut();
            ann.until("connected");
            assertThat(hall.server().room(BLUE).members())
                    .singleElement()
                    .satisfies(conn -> assertThat(conn.userId()).contains("ann"));

            hall.failures.add("Go away");
            cut();
            ann.until("gave up: afterConnect has ended it");
            await().until(() -> hall.server().connections().isEmpty());
            ann.run("names", "", "names hall/blue");
            ann.run("connect", "", "connect: done");
            assertThat(hall.server().room(BLUE).members()).hasSize(1);
            assertThat(ann.heard()).filteredOn("connected"::equals).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDisconnectEndsEverything(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("disconnect", "", "ended");
            ann.run("names", "", "names ");
            ann.run("connect", "", "connect: done");
            assertThat(hall.server().room(BLUE).members()).isEmpty();
            network.down();
            ann.run("disconnect", "", "ended");
            network.up();
            ann.run("join", BLUE, "join: WebSocket is not connected WS_NOT_OPEN");
            ann.run("names", "", "names ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void pausesGrowWhileNoConnectionLasts(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"steady\":true")) {
            ann.run("connect", "", "connect: done");
            for (int pause = 1; pause <= 16; pause *= 2) {
                hall.server().connections().forEach(conn -> conn.close("out"));
                ann.until("disconnected out");
                ann.until("attempt 1 in " + pause);
                ann.until("connected");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itGivesUpAfterSoManyAttempts(Place place, boolean json) {
        network.down();
        String failure = "Failed to connect to WebSocket server: " + url();
        try (Visitor ann = stranger(place, json, ",\"maxAttempts\":3")) {
            ann.run("connect", "", "connect: " + failure);
            ann.until("gave up: " + failure);
            network.up();
            ann.run("connect", "", "connect: done"); // begins anew
            network.down();
            ann.until("gave up: " + failure);
            network.up();
            ann.run("connect", "", "connect: done");
            ann.run("connect", "", "connect: done");
            assertThat(ann.heard())
                    .filteredOn(line -> line.startsWith("gave up"))
                    .hasSize(2);
        }
    }

    /** As one that is stopped while its port takes connections, or what is behind a balancer that has nobody to pass them to. */
    @ParameterizedTest
    @MethodSource("all")
    void aServerThatDoesNotAnswerIsAskedAgain(Place place, boolean json) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "ws://127.0.0.1:" + silent.getLocalPort();
            try (Visitor ann = stranger(place, json, ",\"maxAttempts\":3,\"timeout\":100,\"server\":\"" + url + "\"")) {
                String failure = "Failed to connect to WebSocket server: " + url;
                ann.run("connect", "", "connect: " + failure);
                ann.until("gave up: " + failure);
                for (int i = 0; i < 3; i++) {
                    silent.accept().close();
                }
            }
        }
    }

    @Test
    void theSampleOfThePageWorks() throws IOException {
        String docs = Files.readString(Path.of("../docs/realtime.md"));
        String sample = Files.readString(NodePeer.FOLDER.resolve("hall/sample.ts"));
        assertThat(docs)
                .contains(sample.substring(sample.indexOf("import")).replace("from 'hall/", "from './protocols/"));

        try (Page page = browser.newPage()) {
            page.navigate(page());
            page.evaluate("([server, name]) => sample(server, name)", List.of(url(), "ann"));
            await().until(() -> hall.server().room(BLUE).members().size() == 1);
            assertThat(next(page)).isEqualTo("ann");
            hall.call(BLUE, 1);
            assertThat(next(page)).isEqualTo("hall/blue 1");
        }
    }

    private static String next(Page page) {
        return requireNonNull((String) page.evaluate("next()"));
    }
}
