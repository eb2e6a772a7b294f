package io.tsrpc.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.SlowConsumerPolicy;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.backplane.Retention;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recoverable rooms, as clients see them that know rooms: in JSON, on the test's own thread and clock. */
class RoomRecoveryTest extends ServerTestBase {
    private static final Retention RETENTION = Retention.DEFAULT.withMaxMessages(600);
    private static final Pattern AT = Pattern.compile("\"epoch\":\"([^\"]+)\",\"seq\":(\\d+)");

    private int calls;

    RoomRecoveryTest() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
    }

    @BeforeEach
    void begin() {
        plan.set(ServerBuilder.RECOVERABLE_ROOMS, RoomRetention.matching(Pattern.compile("log.*"), RETENTION));
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> RoomDecision.admitted());
        start();
    }

    private Connection last() {
        List<Connection> all = server().connections();
        return all.get(all.size() - 1);
    }

    /** Enters a room as a client. Returns the answer: {@code {"room":…}}. */
    private String resume(TestConnection client, String wanted) throws InterruptedException {
        int sn = ++calls;
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted + "]}," + sn + "]");
        List<String> heard = new ArrayList<>();
        String frame = client.take();
        while (!frame.startsWith("[\"rt/Resume\"")) {
            heard.add(frame);
            frame = client.take();
        }
        before = heard;
        String begin = "[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[";
        assertThat(frame).startsWith(begin);
        return frame.substring(begin.length(), frame.length() - ("]}}," + sn + "]").length());
    }

    /** What came before the answer. */
    private List<String> before = List.of();

    private static String wanted(String room) {
        return "{\"room\":\"" + room + "\"}";
    }

    private static String wanted(String room, String epoch, long seq) {
        return "{\"room\":\"" + room + "\",\"from\":" + at(epoch, seq) + "}";
    }

    private static String at(String epoch, long seq) {
        return "{\"epoch\":\"" + epoch + "\",\"seq\":" + seq + "}";
    }

    private static String lost(String epoch, long seq, String count) {
        return "[\"rt/Lost\",{\"room\":\"log\",\"at\":" + at(epoch, seq) + count + "}]";
    }

    private static String epoch(String answer) {
        Matcher at = AT.matcher(answer);
        assertThat(at.find()).as(answer).isTrue();
        return requireNonNull(at.group(1));
    }

    private void send(String room, String text) {
        assertThat(server().room(room)
                        .sendMsg(VectorProto.CHAT, Map.of("text", text))
                        .join())
                .isEqualTo(SendResult.success());
    }

    private static String chat(String text) {
        return "[\"Chat\",{\"text\":\"" + text + "\"}]";
    }

    private static String mark(String room, String epoch, long seq) {
        return "[\"rt/Mark\",{\"room\":\"" + room + "\",\"at\":" + at(epoch, seq) + "}]";
    }

    // --- coming, going, and coming back ------------------------------------------------------------------------------

    @Test
    void aMarkComesBeforeEachMessage() throws InterruptedException {
        TestConnection client = transport.connect();
        String answer = resume(client, wanted("log"));
        String epoch = epoch(answer);
        assertThat(answer).isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 0) + ",\"recovered\":false}");
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 0) + "}]");

        send("log", "one");
        send("log", "two");

        assertThat(client.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(client.take()).isEqualTo(chat("one"));
        assertThat(client.take()).isEqualTo(mark("log", epoch, 2));
        assertThat(client.take()).isEqualTo(chat("two"));
        assertThat(client.shared).hasSize(2);
    }

    @Test
    void whatWasSentDuringACutComesInOrderAndThenWhatIsNew() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        send("log", "one");
        client.vanish();
        send("log", "two");
        send("log", "three");

        TestConnection again = transport.connect();
        String answer = resume(again, wanted("log", epoch, 1));

        assertThat(answer).isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 3) + ",\"recovered\":true}");
        assertThat(before).containsExactly(mark("log", epoch, 2), chat("two"), mark("log", epoch, 3), chat("three"));
        send("log", "four");
        assertThat(again.take()).isEqualTo(mark("log", epoch, 4));
        assertThat(again.take()).isEqualTo(chat("four"));
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void whoMissesNothingIsTold() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        timer.advance(Duration.ofSeconds(10)); // the room is not heard any more

        TestConnection again = transport.connect();

        assertThat(resume(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 0) + ",\"recovered\":true}");
    }

    @Test
    void whoIsTooFarBehindIsToldHowMuchIsLost() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        for (int i = 1; i <= 513; i++) {
            send("log", "m" + i);
        }

        TestConnection tooFar = transport.connect();
        assertThat(resume(tooFar, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 513) + ",\"recovered\":false,\"lost\":513}");
        assertThat(before).containsExactly(lost(epoch, 513, ",\"lost\":513"));
        TestConnection justNot = transport.connect();
        assertThat(resume(justNot, wanted("log", epoch, 1))).contains("\"recovered\":true");
        assertThat(before).hasSize(1024);
    }

    @Test
    void whatTheLogHasDroppedIsLost() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        send("log", "one");
        send("log", "two");
        timer.advance(RETENTION.maxAge().plusSeconds(1));
        send("log", "three");

        TestConnection again = transport.connect();
        assertThat(resume(again, wanted("log", epoch, 1)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 3) + ",\"recovered\":false,\"lost\":2}");
        assertThat(before).containsExactly(lost(epoch, 3, ",\"lost\":2"));
        TestConnection other = transport.connect();
        assertThat(resume(other, wanted("log", epoch, 2))).contains("\"recovered\":true");
    }

    @Test
    void whatComesFasterThanTheServerHandsItOutIsReadFromTheLogAndWhatThatHasDroppedIsLost()
            throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        plan.set(ServerBuilder.EXECUTOR, executor);
        start();
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        CompletableFuture<Void> busy = new CompletableFuture<>();
        CompletableFuture<Void> free = new CompletableFuture<>();
        server().flows().preSendMsgFlow().push(sending -> {
            busy.complete(null);
            free.join();
            return sending;
        });

        send("log", "m1");
        busy.join();
        for (int i = 2; i <= 3_000; i++) {
            send("log", "m" + i);
        }
        free.complete(null);

        assertHears(client, epoch, 1, 1 + RoomChannel.MOST_WAITING);
        assertThat(client.take()).isEqualTo(lost(epoch, 2_400, ",\"lost\":1399"));
        assertHears(client, epoch, 2_401, 3_000); // what the log keeps
        assertThat(client.isQuiet()).isTrue();
        executor.shutdown();
    }

    private static void assertHears(TestConnection client, String epoch, int first, int last)
            throws InterruptedException {
        for (int i = first; i <= last; i++) {
            assertThat(client.take()).isEqualTo(mark("log", epoch, i));
            assertThat(client.take()).isEqualTo(chat("m" + i));
        }
    }

    @Test
    void positionsOfAnotherLifeOrAheadOfTheLogAreNeverRecovered() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        send("log", "one");
        client.vanish();

        assertThat(resume(transport.connect(), wanted("log", epoch, 2)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"recovered\":false}");
        assertThat(resume(transport.connect(), wanted("log", "other", 1)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"recovered\":false}");
        assertThat(before).containsExactly(lost(epoch, 1, ""));
        start(); // the server begins anew
        assertThat(resume(transport.connect(), wanted("log", epoch, 1)))
                .contains("\"recovered\":false")
                .doesNotContain(epoch);
    }

    // --- what is not for everybody -----------------------------------------------------------------------------------

    @Test
    void whoIsLeftOutLearnsThePlaceAlone() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        String epoch = epoch(resume(client, wanted("log")));
        TestConnection other = transport.connect();
        resume(other, wanted("log"));

        server().room("log")
                .except(conn)
                .sendMsg(VectorProto.CHAT, Map.of("text", "psst"))
                .join();
        server().flows().preSendMsgFlow().push(sending -> sending.conn() == conn ? null : sending);
        send("log", "hush");

        assertThat(client.take()).isEqualTo("[\"rt/Skipped\",{\"room\":\"log\",\"at\":" + at(epoch, 1) + "}]");
        assertThat(client.take()).isEqualTo("[\"rt/Skipped\",{\"room\":\"log\",\"at\":" + at(epoch, 2) + "}]");
        assertThat(other.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(other.take()).isEqualTo(chat("psst"));
    }

    @Test
    void aMessageThatCannotBeEncodedForOneIsLostForIt() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        String epoch = epoch(resume(client, wanted("log")));
        server().flows()
                .preSendMsgFlow()
                .push(sending -> new ServerFlows.SendMsg<>(conn, VectorProto.CHAT, Map.of("text", 1)));
        send("log", "one");

        assertThat(client.take()).isEqualTo("[\"rt/Lost\",{\"room\":\"log\",\"at\":" + at(epoch, 1) + ",\"lost\":1}]");
        assertThat(client.isQuiet()).isTrue();
    }

    // --- slow clients ------------------------------------------------------------------------------------------------

    private void drops() {
        plan.set(ServerBuilder.SLOW_CONSUMERS, SlowConsumerPolicy.DROP);
        start();
    }

    @Test
    void whatWasDroppedIsToldWhenTheClientReadsAgainAlsoIfTheRoomIsQuiet() throws InterruptedException {
        drops();
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        String epoch = epoch(resume(client, wanted("log")));
        for (int round = 1; round <= 2; round++) {
            client.fill();
            send("log", "one");
            send("live", "one");
            send("log", "two");
            assertThat(client.isQuiet()).isTrue();
            client.drain();
            assertThat(client.take()).isEqualTo("[\"rt/Lost\",{\"room\":\"live\"}]");
            assertThat(client.take())
                    .isEqualTo(lost(epoch, 2L * round, ",\"lost\":1")); // the client knows how far it has heard
            assertThat(client.isQuiet()).isTrue();
        }
        assertThat(client.closes).isEmpty();
    }

    @Test
    void whatAMarkHasToldIsNotToldAgain() throws InterruptedException {
        drops();
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        String epoch = epoch(resume(client, wanted("log")));
        client.fill();
        send("log", "one");
        client.refuse("rt/Lost");
        client.drain();
        send("log", "two");
        client.fill();
        send("live", "one");
        client.refuse("none");
        client.drain();

        assertThat(client.take()).isEqualTo(mark("log", epoch, 2));
        assertThat(client.take()).isEqualTo(chat("two"));
        assertThat(client.take()).isEqualTo("[\"rt/Lost\",{\"room\":\"live\"}]");
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void whoDoesNotGetAllThatItHasMissedIsToldWhateverThePolicy() throws InterruptedException {
        for (SlowConsumerPolicy policy : SlowConsumerPolicy.values()) {
            plan.set(ServerBuilder.SLOW_CONSUMERS, policy);
            start();
            TestConnection client = transport.connect();
            String epoch = epoch(resume(client, wanted("log")));
            client.vanish();
            send("log", "one");
            send("log", "two");
            send("log", "three");

            TestConnection again = transport.connect();
            again.refuse("two");
            assertThat(resume(again, wanted("log", epoch, 0)))
                    .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 3) + ",\"recovered\":false,\"lost\":2}");
            assertThat(before).containsExactly(mark("log", epoch, 1), chat("one"), lost(epoch, 3, ",\"lost\":2"));
            assertThat(again.closes).isEmpty();
        }
    }

    @Test
    void noMoreIsSentToWhoComesBackThanItsConnectionTakes() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        String other = epoch(resume(client, wanted("log2")));
        client.vanish();
        List<String> missed = new ArrayList<>();
        for (String room : List.of("log", "log2")) {
            for (int i = 1; i <= 5; i++) {
                send(room, "m" + i);
                missed.add(mark(room, room.equals("log") ? epoch : other, i));
                missed.add(chat("m" + i));
            }
        }

        TestConnection again = transport.connect();
        again.read(4);
        again.receive(
                "[\"rt/Resume\",{\"rooms\":[" + wanted("log", epoch, 0) + "," + wanted("log2", other, 0) + "]},9]");
        List<String> heard = new ArrayList<>();
        while (heard.size() < missed.size()) {
            for (int i = 0; i < 4 && heard.size() < missed.size(); i++) {
                heard.add(again.take());
            }
            if (heard.size() == 8) {
                send("log", "m6"); // for those who are behind it is the next
                missed.add(10, mark("log", epoch, 6));
                missed.add(11, chat("m6"));
            }
            again.read(4);
        }
        again.drain();
        assertThat(heard).isEqualTo(missed);
        assertThat(again.take()).startsWith("[\"rt/Resume\"").doesNotContain("\"recovered\":false");
        assertThat(again.isQuiet()).isTrue();
        assertThat(again.closes).isEmpty();
    }

    @Test
    void whoIsThrownOutWhileItGetsWhatItHasMissedIsOut() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        send("log", "one");
        send("log", "two");
        TestConnection again = transport.connect();
        Connection conn = last();
        again.read(2);
        again.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("log", epoch, 0) + "]},9]");
        server().room("log").leave(conn);
        again.drain();

        assertThat(again.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(again.take()).isEqualTo(chat("one"));
        assertThat(again.take()).isEqualTo("[\"rt/Left\",{\"room\":\"log\"}]");
        assertThat(again.take()).contains("The client was removed from the room meanwhile");
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void aClientThatDoesNotKnowRoomsGetsMessagesAlone() throws InterruptedException {
        TestConnection client = transport.connect();
        Room room = server().room("log");
        room.join(last()).join();
        send("log", "one");
        room.except(last()).sendMsg(VectorProto.CHAT, Map.of("text", "psst")).join();
        room.leave(last());

        assertThat(client.take()).isEqualTo(chat("one"));
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void aClientIsToldWhatTheServerDoesWithIt() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        server().room("live").join(conn).join();
        assertThat(resume(client, "")).isEmpty();
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"live\"}]");

        server().room("log").join(conn).join();
        String joined = client.take();
        assertThat(joined).isEqualTo("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch(joined), 0) + "}]");
        server().room("log").leave(conn);
        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"log\"}]");
        conn.bind("ann");
        conn.unbind();
        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"live\"}]");
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void whoTheServerHasBroughtInMissesWhatWasBefore() throws InterruptedException {
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        client.vanish();
        send("log", "one");
        TestConnection again = transport.connect();
        server().room("log").join(last()).join();
        send("log", "two");
        assertThat(again.take()).isEqualTo(chat("two"));

        assertThat(resume(again, wanted("log", epoch, 0)))
                .isEqualTo("{\"room\":\"log\",\"at\":" + at(epoch, 2) + ",\"recovered\":false,\"lost\":1}");
        assertThat(before)
                .containsExactly(
                        "[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(epoch, 2) + "}]",
                        lost(epoch, 1, ",\"lost\":1"));
    }

    @Test
    void whoIsRefusedWhereTheServerHasBroughtItInIsToldThatItIsOut() throws InterruptedException {
        plan.set(ServerBuilder.ROOM_ADMISSION, RoomAdmission.NONE);
        start();
        TestConnection client = transport.connect();
        server().room("live").join(last()).join();

        assertThat(resume(client, wanted("live"))).contains("refused");
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"live\"}]", "[\"rt/Left\",{\"room\":\"live\"}]");
    }

    @Test
    void aRefusalCountsAlsoIfItComesTooLateForAnAnswer() throws InterruptedException {
        List<TestConnection> clients = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> {
            timer.advance(Duration.ofSeconds(31)); // beyond the API timeout
            heard.add(clients.get(0).take());
            heard.add(clients.get(0).take());
            return RoomDecision.refused("Not you");
        });
        start();
        clients.add(transport.connect());
        server().room("live").join(last()).join();
        clients.get(0).receive("[\"rt/Resume\",{\"rooms\":[" + wanted("live") + "]},1]");

        assertThat(heard).first().isEqualTo("[\"rt/Joined\",{\"room\":\"live\"}]");
        assertThat(heard).last().asString().contains("SERVER_TIMEOUT");
        assertThat(clients.get(0).take()).isEqualTo("[\"rt/Left\",{\"room\":\"live\"}]");
        assertThat(server().room("live").members()).isEmpty();
    }

    /** Nothing later would tell it that it is not there any more, or who is. */
    @Test
    void aClientThatIsTooSlowToHearOfItsRoomsIsClosedInsteadOfBeingLeftInTheDark() throws InterruptedException {
        plan.set(ServerBuilder.SLOW_CONSUMERS, SlowConsumerPolicy.DROP);
        start();
        TestConnection removed = transport.connect();
        Connection conn = last();
        resume(removed, wanted("log"));
        TestConnection watching = transport.connect();
        resume(watching, wanted("log"));
        watching.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":1},78]");
        removed.fill();
        watching.fill();
        send("log", "one");
        assertThat(removed.closes).isEmpty();
        assertThat(watching.closes).isEmpty();

        server().room("log").leave(conn);
        assertThat(removed.closes).containsExactly("1013 The client reads too slowly");
        assertThat(watching.closes).containsExactly("1013 The client reads too slowly");
    }

    @Test
    void clientsLeaveByThemselves() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("log"));
        client.receive("[\"rt/Leave\",{\"rooms\":[\"log\",\"other\"]},77]");

        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"log\"}]");
        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"other\"}]"); // what it hears after that is new
        assertThat(client.take()).isEqualTo("[\"rt/Leave\",{\"isSucc\":true,\"res\":{}},77]");
        send("log", "one");
        assertThat(client.isQuiet()).isTrue();
        assertThat(server().room("log").members()).isEmpty();
    }

    // --- who may -----------------------------------------------------------------------------------------------------

    @Test
    void noClientEntersARoomUnlessTheServerSaysSo() throws InterruptedException {
        plan.set(ServerBuilder.ROOM_ADMISSION, RoomAdmission.NONE);
        start();

        assertThat(resume(transport.connect(), wanted("log")))
                .isEqualTo(
                        "{\"room\":\"log\",\"refused\":\"Clients cannot enter rooms by themselves\",\"recovered\":false}");
        assertThat(server().room("log").members()).isEmpty();
    }

    @Test
    void anAdmissionThatFailsRefuses() throws InterruptedException {
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> {
            throw new IllegalStateException("as the test wants");
        });
        start();

        assertThat(resume(transport.connect(), wanted("log"))).contains("\"refused\":\"The server could not decide\"");
    }

    @Test
    void anAdmissionSaysWhatOthersSee() throws InterruptedException {
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> RoomDecision.admitted("Ann"));
        start();
        resume(transport.connect(), wanted("log"));

        assertThat(server().room("log").presence().members().get(0).data()).contains("Ann");
    }

    /** The JDK encodes a lone surrogate as a question mark, so that both names had one log, and one of them heard the other's messages. */
    @Test
    void aNameWithALoneSurrogateIsNotThatOfARoomWithAQuestionMark() throws InterruptedException {
        TestConnection client = transport.connect();
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("log\\ud800") + "]},1]");
        assertThat(client.take()).contains("room must not have a lone surrogate, which UTF-8 cannot encode");
        calls = 1;
        resume(client, wanted("log?"));
        send("log?", "a");
        assertThat(client.take()).contains("\"rt/Mark\",{\"room\":\"log?\"");
        assertThat(client.take()).isEqualTo(chat("a"));
    }

    @Test
    void namesAndNumbersOfRoomsAreLimited() throws InterruptedException {
        plan.set(ServerBuilder.MAX_ROOMS_PER_CONNECTION, 1);
        start();
        TestConnection client = transport.connect();
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("") + "]},1]");
        assertThat(client.take()).contains("room must have 1 to 128 bytes as UTF-8, but has 0");
        calls = 1;
        assertThat(resume(client, wanted("a") + "," + wanted("b")))
                .containsOnlyOnce("refused")
                .contains("TOO_MANY_ROOMS");
        assertThat(resume(client, wanted("b"))).contains("refused");
    }

    @Test
    void flowsForCallsDoNotSeeTheServicesOfRooms() throws InterruptedException {
        server().flows().preApiCallFlow().push(call -> {
            call.error("Please log in");
            return null;
        });
        server().flows().preApiReturnFlow().push(returning -> null);

        assertThat(resume(transport.connect(), wanted("log"))).doesNotContain("refused");
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    /** The threads of a server may turn calls round. */
    @Test
    void theEndOfAWatchMayComeAfterTheNextOrBeforeItsBeginning() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("log"));
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":2},91]");
        assertThat(client.take()).startsWith("[\"rt/Presence\"");
        assertThat(client.take()).isEqualTo("[\"rt/Watch\",{\"isSucc\":true,\"res\":{}},91]");
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":false,\"watch\":1},92]");
        assertThat(client.take()).contains("rt/Watch");
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":1},93]");
        assertThat(client.take()).contains("rt/Watch");
        transport.connect();
        server().room("log").join(last()).join();
        assertThat(client.take()).startsWith("[\"rt/Presence\"").endsWith("\"watch\":2}]");

        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":false,\"watch\":3},94]");
        assertThat(client.take()).contains("rt/Watch");
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":3},95]");
        assertThat(client.take()).contains("rt/Watch");
        transport.connect();
        server().room("log").join(last()).join();
        assertThat(client.isQuiet()).isTrue();
    }

    @Test
    void aMemberWatchesWhoIsThere() throws InterruptedException {
        TestConnection client = transport.connect();
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":7},90]");
        assertThat(client.take()).contains("\"code\":\"NOT_IN_ROOM\"");
        resume(client, wanted("log"));
        String own = last().id();

        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":true,\"watch\":7},91]");
        assertThat(client.take())
                .isEqualTo("[\"rt/Presence\",{\"room\":\"log\",\"joined\":[{\"id\":\"" + own
                        + "\"}],\"left\":[],\"watch\":7}]");
        assertThat(client.take()).isEqualTo("[\"rt/Watch\",{\"isSucc\":true,\"res\":{}},91]");
        TestConnection other = transport.connect();
        String second = last().id();
        last().bind("u2");
        server().room("log").join(last(), "Bob").join();
        assertThat(client.take())
                .isEqualTo("[\"rt/Presence\",{\"room\":\"log\",\"joined\":[{\"id\":\"" + second
                        + "\",\"userId\":\"u2\",\"data\":\"Bob\"}],\"left\":[],\"watch\":7}]");
        other.vanish();
        assertThat(client.take())
                .isEqualTo(
                        "[\"rt/Presence\",{\"room\":\"log\",\"joined\":[],\"left\":[\"" + second + "\"],\"watch\":7}]");
        client.receive("[\"rt/Watch\",{\"room\":\"log\",\"on\":false,\"watch\":7},92]");
        assertThat(client.take()).contains("rt/Watch");
        transport.connect();
        server().room("log").join(last()).join();
        assertThat(client.isQuiet()).isTrue();
    }

    // --- several servers ---------------------------------------------------------------------------------------------

    @Test
    void aPositionHoldsOnEachServerOfAnEngine() throws InterruptedException {
        MemoryEngine engine = new MemoryEngine(1 << 20, timer::nanoTime);
        plan.set(ServerBuilder.BACKPLANE, engine.connect());
        Server first = start();
        TestConnection client = transport.connect();
        String epoch = epoch(resume(client, wanted("log")));
        plan.set(ServerBuilder.BACKPLANE, engine.connect());
        start();
        TestConnection other = transport.connect();
        resume(other, wanted("log"));
        first.room("log").sendMsg(VectorProto.CHAT, Map.of("text", "one")).join();
        assertThat(other.take()).isEqualTo(mark("log", epoch, 1));
        assertThat(other.take()).isEqualTo(chat("one"));
        client.vanish();
        first.room("log").sendMsg(VectorProto.CHAT, Map.of("text", "two")).join();

        TestConnection again = transport.connect();
        assertThat(resume(again, wanted("log", epoch, 1))).contains("\"recovered\":true");
        assertThat(before).containsExactly(mark("log", epoch, 2), chat("two"));
        first.stop();
    }

    @Test
    void aMessageOfAnotherProtocolIsTold() {
        MsgService<Map<String, Object>> foreign = VectorProto.CHAT.withId(4711);
        assertThat(requireNonNull(server().room("log")
                                .sendMsg(foreign, Map.of("text", "one"))
                                .join()
                                .err())
                        .code())
                .isEqualTo(ErrorCode.INVALID_MSG_NAME);
    }

    @Test
    void anInvalidMessageIsTold() {
        assertThat(requireNonNull(server().room("log")
                                .sendMsg(VectorProto.CHAT, Map.of())
                                .join()
                                .err())
                        .code())
                .isEqualTo(ErrorCode.ENCODE_MSG_ERR);
    }
}
