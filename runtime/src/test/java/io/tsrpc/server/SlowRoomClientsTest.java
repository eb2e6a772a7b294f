package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.SlowConsumerPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients of recoverable rooms are told that read too slowly. */
class SlowRoomClientsTest extends RoomRecoveryTestBase {
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
}
