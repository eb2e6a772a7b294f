package io.tsrpc.it.hall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.transport.Frame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emitted {@code rooms.ts} knows in which rooms a client of TSRPC is. */
class RoomsMembershipTypeScriptTest extends RoomsTypeScriptTestBase {
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
    void whoAnswersForAnotherRoomThanItWasAskedForIsAskedAgain(Place place, boolean json) {
        List<String> logins = new CopyOnWriteArrayList<>();
        var unused = hall.server().flows().preApiCallFlow().push(call -> {
            logins.add(call.service().name());
            return call;
        });
        AtomicBoolean misnames = new AtomicBoolean();
        var unusedToo = hall.server().flows().preSendDataFlow().push(out -> {
            boolean isOther = out.service() == RoomsProtocol.RESUME
                    && text(out.data()).contains("live")
                    && misnames.getAndSet(false);
            return isOther ? out.withData(misnamed(out.data())) : out;
        });
        try (Visitor ann = connected(place, json)) {
            ann.run("join", "live", "join: done");
            misnames.set(true);
            cut();
            ann.until("connected");
            assertThat(logins).containsExactly("Login", "Login", "Login");
            ann.ask("names", "names live");
        }
    }

    private static Frame misnamed(Frame answer) {
        String other = text(answer).replace("live", "evil");
        return answer instanceof Frame.Text ? new Frame.Text(other) : new Frame.Binary(other.getBytes(ISO_8859_1));
    }

    private static String text(Frame answer) {
        return answer instanceof Frame.Text text
                ? text.text()
                : new String(((Frame.Binary) answer).bytes(), ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoLeavesHearsNothingOfWhatHasArrived(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"leavesAt\":2")) {
            ann.run("connect", "", "connect: done");
            ann.run("join", BLUE, "join: done");
            network.heldWhile(() -> {
                hall.call(BLUE, 5);
                await().until(() -> hall.sent.get() == 5);
            });
            ann.until("left");
            ann.run("join", BLUE, "join: done");
            hall.call(BLUE, 1);
            ann.until(BLUE + " 6");
            assertThat(ann.lines(BLUE)).containsExactly(1, 2, 6);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whomTheServerLetsInTooLateIsOut(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"timeout\":500")) {
            ann.run("connect", "", "connect: done");
            ann.run("join", "gate", "join: Request Timeout TIMEOUT");
            hall.gate.countDown();
            await().untilAsserted(() ->
                    assertThat(hall.server().room("gate").members()).isEmpty());
            ann.run("join", "gate", "join: done");
            ann.ask("names", "names gate");
            assertThat(hall.server().room("gate").members()).containsExactly(hall.conn());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whomTheServerHasLetInMeanwhileIsIn(Place place, boolean json) throws InterruptedException {
        try (Visitor ann = stranger(place, json, ",\"timeout\":500,\"enters\":\"gate\"")) {
            ann.run("connect", "", "connect: done");
            hall.isAsked.await();
            var unused = hall.server().room("gate").join(hall.conn()).join();
            ann.until("join: done");
            hall.gate.countDown();
            ann.ask("names", "names gate");
            assertThat(hall.server().room("gate").members()).containsExactly(hall.conn());
        }
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
    void aRoomThatIsBeingEnteredIsNotEnteredAgain(Place place, boolean json) {
        try (Visitor ann = stranger(place, json, ",\"enters\":\"hall/blue\"")) {
            ann.run("connect", "", "join: done");
            hall.call(BLUE, 1);
            ann.until("hall/blue 1");
            assertThat(ann.heard()).noneMatch(line -> line.startsWith("lost") || line.startsWith("recovered"));
        }
    }
}
