package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who enters, leaves and watches rooms: by its own wish, or because the server says so. */
class RoomAdmissionTest extends RoomRecoveryTestBase {
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
    void whatAHandlerHasDecidedOnThisConnectionStands() throws InterruptedException {
        plan.set(ServerBuilder.ROOM_ADMISSION, RoomAdmission.NONE);
        start();
        TestConnection client = transport.connect();
        server().room("live").join(last()).join();

        assertThat(resume(client, wanted("live"))).isEqualTo("{\"room\":\"live\",\"recovered\":false}");
        assertThat(before).containsExactly("[\"rt/Joined\",{\"room\":\"live\"}]");
        assertThat(server().room("live").members()).hasSize(1);
        server().room("live").leave(last());
        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"live\"}]");
        assertThat(resume(client, wanted("live"))).contains("refused");
    }

    @Test
    void aDecisionThatComesTooLateForAnAnswerDoesNotCount() throws InterruptedException {
        List<TestConnection> clients = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        plan.set(ServerBuilder.ROOM_ADMISSION, (conn, room) -> {
            timer.advance(Duration.ofSeconds(31)); // beyond the API timeout
            heard.add(clients.get(0).take());
            return RoomDecision.admitted();
        });
        start();
        TestConnection client = transport.connect();
        clients.add(client);
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("live") + "]},1]");

        assertThat(heard).singleElement().asString().contains("SERVER_TIMEOUT");
        assertThat(server().room("live").members()).isEmpty();
        assertThat(client.isQuiet()).isTrue();
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
}
