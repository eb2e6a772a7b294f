package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that comes back announces that it will say in which rooms it was: handlers may let it into them before. */
class AnnouncedComebackTest extends RoomRecoveryTestBase {
    private String epoch = "";

    /** A client that has been in a room, and missed a message there, comes back and announces that. */
    private TestConnection comesBack(String room) throws InterruptedException {
        TestConnection client = transport.connect();
        epoch = epoch(resume(client, wanted(room)));
        client.vanish();
        send(room, "one");
        TestConnection again = transport.connect();
        announce(again);
        return again;
    }

    private void announce(TestConnection client) throws InterruptedException {
        int sn = ++calls;
        client.receive("[\"rt/Resume\",{\"rooms\":[],\"later\":true}," + sn + "]");
        assertThat(client.take()).isEqualTo("[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[]}}," + sn + "]");
    }

    /** The client names its rooms. Returns the answer. */
    private String comeBack(TestConnection client, String wanted) throws InterruptedException {
        return resume(client, wanted, ",\"later\":false");
    }

    private void letIn(String room, Connection conn) {
        TsrpcFuture<JoinResult> joined = server().room(room).join(conn);
        assertThat(joined.isDone()).isTrue(); // a handler may wait for it
        assertThat(joined.join()).isEqualTo(JoinResult.success());
    }

    @Test
    void whomAHandlerHasLetInBeforeGetsWhatItHasMissedFirst() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("log", last());
        assertThat(server().room("log").members()).containsExactly(last());
        send("log", "two");
        letIn("log", last());
        assertThat(again.isQuiet()).isTrue();

        assertThat(comeBack(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 2) + ",\"recovered\":true}");
        assertThat(before).containsExactly(mark("log", epoch, 1), chat("one"), mark("log", epoch, 2), chat("two"));
        send("log", "three");
        assertThat(again.take()).isEqualTo(mark("log", epoch, 3));
        assertThat(again.take()).isEqualTo(chat("three"));
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void whomAHandlerHasLetInIsNotAskedAbout() throws InterruptedException {
        admit(RoomAdmission.NONE);
        TestConnection again = comesBackByHandlers();
        letIn("log", last());

        assertThat(comeBack(again, wanted("log", epoch, 0))).endsWith("\"recovered\":true}");
        assertThat(before).containsExactly(mark("log", epoch, 1), chat("one"));
    }

    private void admit(RoomAdmission admission) {
        plan.set(ServerBuilder.ROOM_ADMISSION, admission);
        start();
    }

    /** As {@link #comesBack}, but a handler has let it in. */
    private TestConnection comesBackByHandlers() throws InterruptedException {
        TestConnection client = transport.connect();
        letIn("log", last());
        assertThat(resume(client, "")).isEmpty();
        epoch = epoch(before.get(0));
        client.vanish();
        send("log", "one");
        TestConnection again = transport.connect();
        announce(again);
        return again;
    }

    @Test
    void whatIsTooMuchIsToldInItsPlace() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("log", last());
        for (int i = 2; i <= 600; i++) {
            send("log", "m" + i);
        }

        assertThat(comeBack(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 600) + ",\"recovered\":false,\"lost\":600}");
        assertThat(before).containsExactly(lost(epoch, 600, ",\"lost\":600"));
        send("log", "next");
        assertThat(again.take()).isEqualTo(mark("log", epoch, 601));
        assertThat(again.take()).isEqualTo(chat("next"));
    }

    @Test
    void inARoomThatItDoesNotNameItIsNewSinceItWasLetIn() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("log", last());
        send("log", "two");
        server().room("log2").join(last(), JoinOptions.NONE.withHistory(1)).join();
        send("log2", "a");
        assertThat(again.isQuiet()).isTrue();

        assertThat(comeBack(again, wanted("log")))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 2) + ",\"recovered\":false}");
        String ofOther = before.get(0);
        assertThat(before)
                .containsExactly(
                        "[\"rt/Joined\",{\"room\":\"log2\",\"at\":" + at(epoch(ofOther), 0) + "}]",
                        mark("log2", epoch(ofOther), 1),
                        chat("a"),
                        "[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 1) + "}]",
                        mark("log", epoch, 2),
                        chat("two"));
        send("log2", "b");
        assertThat(again.take()).isEqualTo(mark("log2", epoch(ofOther), 2));
        assertThat(again.take()).isEqualTo(chat("b"));
    }

    @Test
    void aNewcomerGetsEarlierMessagesAlsoIfItHasWaited() throws InterruptedException {
        TestConnection again = comesBack("log");
        server().room("log").join(last(), JoinOptions.NONE.withHistory(1)).join();
        send("log", "two");

        assertThat(comeBack(again, "")).isEmpty();
        assertThat(before)
                .containsExactly(
                        "[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 0) + "}]",
                        mark("log", epoch, 1),
                        chat("one"),
                        mark("log", epoch, 2),
                        chat("two"));
    }

    /** A client is let in anew, and waits: what comes meanwhile has the first right. */
    private TestConnection letInWithHistory(int earlier, int history, int since, String text)
            throws InterruptedException {
        TestConnection client = transport.connect();
        for (int i = 1; i <= earlier; i++) {
            send("log", text + i);
        }
        announce(client);
        server().room("log").join(last(), JoinOptions.NONE.withHistory(history)).join();
        for (int i = earlier + 1; i <= earlier + since; i++) {
            send("log", text + i);
        }
        assertThat(comeBack(client, "")).isEmpty();
        epoch = epoch(before.get(0));
        return client;
    }

    private void assertLetInBehind(int first, int last, String text) {
        assertThat(before).hasSize(1 + 2 * (last - first));
        assertThat(before.get(0)).isEqualTo("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, first) + "}]");
        assertThat(before).contains(chat(text + (first + 1)), chat(text + last));
    }

    private void assertLetInAndLost(int first, int last) {
        assertThat(before)
                .containsExactly(
                        "[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, first) + "}]",
                        lost(epoch, last, ",\"lost\":" + (last - first)));
    }

    private void assertGoesOn(TestConnection client, int last) throws InterruptedException {
        send("log", "next");
        assertThat(client.take()).isEqualTo(mark("log", epoch, last + 1));
        assertThat(client.take()).isEqualTo(chat("next"));
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void aLongHistoryMakesRoomForWhatCameSince() throws InterruptedException {
        TestConnection client = letInWithHistory(520, 500, 50, "m");
        assertLetInBehind(570 - 512, 570, "m");
        assertGoesOn(client, 570);
    }

    @Test
    void whatANewcomerMissesSinceItWasLetInIsLost() throws InterruptedException {
        TestConnection client = letInWithHistory(3, 3, 513, "m");
        assertLetInAndLost(3, 516);
        assertGoesOn(client, 516);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void whatANewcomerMissesOfLargeMessagesIsLost(int history) throws InterruptedException {
        TestConnection client = letInWithHistory(5, history, 5, "x".repeat(300_000));
        assertLetInAndLost(5, 10);
        assertGoesOn(client, 10);
    }

    @Test
    void aHistoryOfLargeMessagesMakesRoomForWhatCameSince() throws InterruptedException {
        String text = "x".repeat(300_000);
        TestConnection client = letInWithHistory(5, 4, 1, text);
        assertLetInBehind(3, 6, text);
        assertGoesOn(client, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aNewcomerThatReadsSlowlyGetsEachMessageOnce(int history) throws InterruptedException {
        TestConnection client = transport.connect();
        for (int i = 1; i <= 3; i++) {
            send("log", "m" + i);
        }
        announce(client);
        server().room("log").join(last(), JoinOptions.NONE.withHistory(history)).join();
        for (int i = 4; i <= 8; i++) {
            send("log", "m" + i);
        }
        int sn = ++calls;
        client.read(3);
        client.receive("[\"rt/Resume\",{\"rooms\":[],\"later\":false}," + sn + "]");
        send("log", "m9");
        List<String> heard = new ArrayList<>();
        while (heard.size() < 2 + 2 * (6 + history)) {
            if (client.isQuiet()) {
                client.read(3);
            }
            heard.add(client.take());
        }
        assertThat(heard.remove("[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[]}}," + sn + "]"))
                .isTrue();
        epoch = epoch(heard.get(0));
        List<String> all = new ArrayList<>();
        all.add("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 3 - history) + "}]");
        for (int i = 4 - history; i <= 9; i++) {
            all.add(mark("log", epoch, i));
            all.add(chat("m" + i));
        }
        assertThat(heard).isEqualTo(all);
        client.drain();
        assertGoesOn(client, 9);
    }

    @Test
    void whoLeavesBeforeItHasNamedTheRoomHearsNothingOfIt() throws InterruptedException {
        TestConnection again = comesBack("log");
        Connection conn = last();
        letIn("log", conn);
        assertThat(server().room("log").leave(conn)).isTrue();
        send("log", "two");
        assertThat(again.isQuiet()).isTrue();
        letIn("log", conn);
        send("log", "three");

        assertThat(comeBack(again, wanted("log", epoch, 2))).endsWith("\"recovered\":true}");
        assertThat(before).containsExactly(mark("log", epoch, 3), chat("three"));
    }

    /** Otherwise the room would be heard for ever. */
    @Test
    void nothingIsLeftOfWhoHasGoneBeforeItHasNamedTheRoom() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("log", last());
        again.vanish();
        assertThat(server().room("log").members()).isEmpty();

        int planned = timer.size();
        timer.advance(Duration.ofSeconds(5)); // for so long it is heard without members
        timer.advance(Duration.ofSeconds(5));
        assertThat(timer.size()).isLessThan(planned);
    }

    @Test
    void aHandlerMayLetItInWhileTheServerDecidesAboutAnotherRoom() throws InterruptedException {
        admit((conn, room) -> {
            if (room.equals("log1")) {
                letIn("log", conn);
                send("log", "two");
            }
            return room.equals("log1") ? RoomDecision.admitted() : RoomDecision.refused("Only by a handler");
        });
        TestConnection again = comesBackByHandlers();

        assertThat(comeBack(again, wanted("log1") + "," + wanted("log", epoch, 0)))
                .endsWith("\"recovered\":true}");
        assertThat(before.subList(before.size() - 4, before.size()))
                .containsExactly(mark("log", epoch, 1), chat("one"), mark("log", epoch, 2), chat("two"));
    }

    @Test
    void aRefusalDoesNotUndoWhatAHandlerHasDoneMeanwhile() throws InterruptedException {
        admit((conn, room) -> {
            letIn(room, conn);
            return RoomDecision.refused("Not by itself");
        });
        TestConnection client = transport.connect();
        announce(client);

        assertThat(comeBack(client, wanted("log"))).doesNotContain("refused");
        assertThat(before).singleElement().asString().startsWith("[\"rt/Joined\",{\"room\":\"log\",\"at\":");
        send("log", "one");
        assertThat(client.take()).startsWith("[\"rt/Mark\"");
        assertThat(client.take()).isEqualTo(chat("one"));
    }

    /** Such as one that its page enters as soon as it is connected. */
    @Test
    void aNewRoomThatItEntersBeforeIsNoneOfThem() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("log", last());
        assertThat(resume(again, wanted("log9"))).endsWith("\"recovered\":false}");
        send("log9", "a");
        assertThat(again.take()).startsWith("[\"rt/Mark\",{\"room\":\"log9\"");
        assertThat(again.take()).isEqualTo(chat("a"));
        send("log", "two");

        assertThat(comeBack(again, wanted("log", epoch, 0))).endsWith("\"recovered\":true}");
        assertThat(before).endsWith(mark("log", epoch, 2), chat("two")).hasSize(4);
    }

    @Test
    void onlyRecoverableRoomsWait() throws InterruptedException {
        TestConnection again = comesBack("log");
        letIn("live", last());
        server().room("live").sendMsg(VectorProto.CHAT, Map.of("text", "now")).join();
        assertThat(again.take()).isEqualTo(chat("now"));
        assertThat(comeBack(again, "")).isEmpty();
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"live\"}]");
    }

    /** Such as by a flow that runs before the client can say anything. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsLetInWithoutAnAnnouncementMissesWhatWasBefore(boolean announcesLater) throws InterruptedException {
        TestConnection client = transport.connect();
        epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        send("log", "one");
        TestConnection again = transport.connect();
        letIn("log", last());
        if (announcesLater) {
            announce(again);
        }
        send("log", "two");
        assertThat(again.take()).isEqualTo(chat("two"));

        assertThat(comeBack(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 2) + ",\"recovered\":false,\"lost\":1}");
        assertThat(before)
                .containsExactly(
                        "[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 2) + "}]",
                        lost(epoch, 1, ",\"lost\":1"));
    }

    @Test
    void anAnnouncementNamesNoRooms() throws InterruptedException {
        TestConnection client = transport.connect();
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("log") + "],\"later\":true},1]");
        assertThat(client.take()).contains("A request for later must not name rooms", "INPUT_DATA_ERR");
    }
}
