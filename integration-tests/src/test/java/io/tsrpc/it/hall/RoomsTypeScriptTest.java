package io.tsrpc.it.hall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.tsrpc.Connection;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.RouteExchange;
import io.tsrpc.it.hall.protocols.HallProtocol;
import io.tsrpc.it.hall.protocols.MsgLine;
import io.tsrpc.it.peers.Chromium;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomMember;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted {@code rooms.ts} keeps {@code tsrpc} on Node and {@code tsrpc-browser} in Chromium in their rooms, in both formats. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class RoomsTypeScriptTest {
    private static final String BLUE = "hall/blue";

    /** Where the visitor is. */
    enum Place {
        NODE,
        PAGE
    }

    private Chromium chromium;
    private BrowserContext browser;
    private HttpServer pages;
    private Hall hall;
    private Network network;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        browser = chromium.visitor();
        pages = HttpServer.builder(HallProtocol.PROTO)
                .port(0)
                .allowUnhandledApis(true)
                .routes(routes -> {
                    routes.get("/page.html", exchange -> send(exchange, "page.html", "text/html; charset=utf-8"));
                    routes.get("/page.js", exchange -> send(exchange, "page.js", "text/javascript; charset=utf-8"));
                })
                .build();
        pages.start();
    }

    private static void send(RouteExchange exchange, String file, String type) throws IOException {
        exchange.send(
                type, Files.readAllBytes(NodePeer.FOLDER.resolve("hall/dist").resolve(file)));
    }

    @AfterAll
    void close() {
        pages.close();
        chromium.close();
    }

    @BeforeEach
    void openHall() throws IOException {
        hall = new Hall();
        network = new Network(hall.server().port());
    }

    @AfterEach
    void closeHall() {
        network.close();
        hall.close();
    }

    static Stream<Arguments> all() {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(false, true).map(json -> Arguments.of(place, json)));
    }

    private String url() {
        return "ws://127.0.0.1:" + network.port();
    }

    private String page() {
        return "http://127.0.0.1:" + pages.port() + "/page.html";
    }

    /** One that is not connected. */
    private Visitor stranger(Place place, boolean json, String options) {
        String opening = "{\"server\":\"%s\",\"json\":%b,\"name\":\"ann\"%s}".formatted(url(), json, options);
        return switch (place) {
            case NODE -> Visitor.onNode(opening);
            case PAGE -> Visitor.inPage(browser, page(), opening);
        };
    }

    /** Another one, who is not connected and is never cut off. */
    private Visitor bob() {
        return Visitor.onNode("{\"server\":\"ws://127.0.0.1:%d\",\"json\":false,\"name\":\"bob\"}"
                .formatted(hall.server().port()));
    }

    private Visitor connected(Place place, boolean json) {
        Visitor ann = stranger(place, json, "");
        ann.run("connect", "", "connect: done");
        return ann;
    }

    private void cut() {
        cut(true);
    }

    /** Cuts the connection by a reset or on the server, and waits until the server has noticed. */
    private void cut(boolean isReset) {
        Connection conn = hall.conn();
        if (isReset) {
            network.cut(new Random(1));
        } else {
            conn.close("cut");
        }
        await().until(() -> !hall.server().connections().contains(conn));
    }

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
            lose("e", 5, 2); // before the client was there
            ann.until("lost hall/blue 2");
            lose("e", 11, 5); // perhaps before, perhaps not
            ann.until("lost hall/blue ?");
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
    void theServerBringsInAndRemoves(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            var unused = hall.server().room(BLUE).join(hall.conn()).join();
            ann.until("joined hall/blue");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            cut();
            hall.call(BLUE, 1);
            ann.until("hall/blue 2");
            ann.run("names", "", "names hall/blue");
            hall.server().room(BLUE).leave(hall.conn());
            ann.until("left hall/blue ");
            ann.run("names", "", "names ");

            assertThat(ann.heard()).contains("recovered hall/blue");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoIsRemovedBeforeItIsToldThatItIsThereIsNotIn(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            for (String room : List.of(BLUE, "live")) {
                hall.beforeSending.put(
                        RoomsProtocol.JOINED, conn -> hall.server().room(room).leave(conn));
                ann.run("join", room, "join: The client was removed from the room meanwhile");
                ann.run("names", "", "names ");
            }
            hall.beforeSending.put(RoomsProtocol.JOINED, conn -> {
                hall.server().room("live").leave(conn);
                hall.server().room("live").join(conn);
            });
            ann.run("join", "live", "join: done");
            ann.run("names", "", "names live");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoIsBroughtInBeforeItHasHeardThatItWasRemovedIsIn(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", "live", "join: done");
            hall.beforeSending.put(
                    RoomsProtocol.LEFT, conn -> hall.server().room("live").join(conn));
            hall.server().room("live").leave(hall.conn());
            ann.until("left live ");
            ann.until("joined live");
            ann.ask("names", "names live");

            hall.beforeSending.put(
                    RoomsProtocol.LEAVE, conn -> hall.server().room("live").join(conn));
            ann.run("leave", "live", "left");
            ann.ask("names", "names live");
            hall.beforeSending.put(
                    RoomsProtocol.LEAVE, conn -> hall.server().room(BLUE).join(conn));
            ann.run("leave", BLUE, "left"); // it was not there
            ann.ask("names", "names live,hall/blue");
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
    void refusalsAreAnswers(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", "shut", "join: It is shut SHUT");
            ann.run("joinTwice", "shut", "joinTwice: It is shut SHUT");
            ann.run("names", "", "names ");
            ann.run("join", "", "join: " + emptyName());
            var unused = hall.server().room("shut").join(hall.conn()).join();
            ann.until("joined shut");
            cut();
            ann.until("left shut It is shut SHUT");
            ann.until("connected");
            ann.run("names", "", "names ");
        }
    }

    private static String emptyName() {
        return "room must have 1 to 128 bytes as UTF-8, but has 0";
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoLeavesHearsNothingMore(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("join", "hall/red", "join: done");
            ann.run("leave", BLUE, "left");
            assertThat(hall.server().room(BLUE).members()).isEmpty();
            hall.call(BLUE, 1);
            // what the server says about a room that has just been left changes nothing
            assertThat(hall.conn()
                            .sendMsg(
                                    RoomsProtocol.LOST,
                                    new MsgLost(BLUE, Optional.of(new RoomPosition("e", 1)), Optional.empty()))
                            .isSucc())
                    .isTrue();
            cut();
            ann.until("connected");
            hall.call("hall/red", 1);
            ann.until("hall/red 1");

            ann.run("names", "", "names hall/red");
            assertThat(ann.lines(BLUE)).isEmpty();
            assertThat(ann.heard()).filteredOn(line -> line.startsWith("lost")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatABusyServerRefusesIsAskedAgain(Place place, boolean json) throws InterruptedException {
        hall.maxConcurrentCalls = 1;
        hall.restart();
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("join", "hall/red", "join: done");
            ann.run("join", "gate");
            hall.isAsked.await();
            ann.run("leave", BLUE);
            ann.run("watch", "hall/red", "watching"); // both have been refused
            hall.call(BLUE, 1);
            ann.run("names", "", "names hall/red");
            hall.gate.countDown();
            ann.until("there ann:known");
            await().until(() -> hall.server().room(BLUE).members().isEmpty());

            ann.run("join", BLUE, "join: done");
            hall.call(BLUE, 1);
            ann.until("hall/blue 2");
            assertThat(ann.lines(BLUE)).containsExactly(2);
            assertThat(ann.heard()).contains("left").noneMatch(line -> line.startsWith("lost"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLeaveThatAFlowStopsIsAskedAgain(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"hasty\":true")) {
            ann.run("connect", "", "connect: done");
            ann.run("join", BLUE, "join: done");
            ann.run("stopNextCall", "", "stops");
            ann.run("leave", BLUE, "left");
            assertThat(hall.server().room(BLUE).members()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoComesBackInsteadOfLeavingIsIn(Place place, boolean json) throws InterruptedException {
        hall.maxConcurrentCalls = 1;
        hall.restart();
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("join", "gate");
            hall.isAsked.await();
            ann.run("leave", BLUE);
            ann.run("watch", "gate"); // waits until the client is in
            ann.run("join", BLUE, "join: More than 1 calls are running on this connection TOO_MANY_CALLS");
            hall.gate.countDown();
            ann.until("watching");
            ann.run("join", BLUE, "join: done");
            hall.server().room(BLUE).leave(hall.conn());
            ann.until("left hall/blue ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoJoinsAndLeavesInTurnIsWhereItWantsToBe(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("turns", "hall/", "turns: 50 in, 50 names");
            for (int i = 0; i < 50; i++) {
                assertThat(hall.server().room("hall/" + i).members()).hasSize(1);
                assertThat(hall.server().room("not" + i).members()).isEmpty();
            }
            assertThat(ann.heard()).noneMatch(line -> line.startsWith("joined") || line.startsWith("left"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoWatchesARoomThatItIsEnteringHearsWhoIsThere(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("joinAndWatch", "hall/", "joinAndWatch: done");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void membersAreWatchedAlsoAfterACut(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            Connection ofAnn = hall.conn();
            ann.run("watch", BLUE, "there ann:known");
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            network.cut(new Random(1));
            await().until(() -> !hall.server().connections().contains(ofAnn));
            ann.until("connected");
            bob.run("leave", BLUE, "left");
            ann.until("there ann:known");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            ann.run("unwatch", BLUE, "not watching");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCutWhileItAsksWhoIsThereIsACutLikeAnother(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            hall.closesWatcher.set(true);
            cut();
            ann.until("connected");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            assertThat(hall.closesWatcher).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoLeavesAndComesBackIsThere(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            String id = hall.conn().id();
            RoomMember back = new RoomMember(id, Optional.of("ann"), Optional.of("back"));
            MsgPresence earlier = new MsgPresence(BLUE, List.of(), List.of(id), 0);
            MsgPresence news = new MsgPresence(BLUE, List.of(back), List.of(id), 1);
            assertThat(hall.conn().sendMsg(RoomsProtocol.PRESENCE, earlier).isSucc())
                    .isTrue();
            assertThat(hall.conn().sendMsg(RoomsProtocol.PRESENCE, news).isSucc())
                    .isTrue();
            ann.until("there ann:back");

            ann.run("leave", BLUE, "there ");
            ann.until("left");
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            ann.run("unwatch", BLUE, "not watching"); // as it was in the room before
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            assertThat(ann.heard()).containsOnlyOnce("there ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoIsOutSeesNobody(Place place, boolean json) {
        try (Visitor ann = connected(place, json)) {
            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            hall.server().room(BLUE).leave(hall.conn());
            ann.until("there ");
            ann.until("left hall/blue ");

            ann.run("join", BLUE, "join: done");
            ann.run("watch", BLUE, "there ann:known");
            ann.run("disconnect", "", "there ");
            ann.until("ended");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoWatchesAgainAtOnceIsToldAndNobodyIsToldOfAnEmptyRoom(Place place, boolean json) {
        try (Visitor ann = connected(place, json);
                Visitor bob = bob()) {
            ann.run("join", BLUE, "join: done");
            ann.run("watchInTurns", BLUE, "watching after turns");
            bob.run("connect", "", "connect: done");
            bob.run("join", BLUE, "join: done");
            ann.until("there ann:known,bob:known");
            ann.until("there ann:known,bob:known"); // there are two who watch
            assertThat(ann.heard()).doesNotContain("there ");
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
    void aRoomThatIsBeingEnteredIsNotEnteredAgain(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"enters\":\"hall/blue\"")) {
            ann.run("connect", "", "join: done");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            assertThat(ann.heard()).noneMatch(line -> line.startsWith("lost") || line.startsWith("recovered"));
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
