package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Connection;
import io.tsrpc.ServerBuilder;
import io.tsrpc.SlowConsumerPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Such as when the client reads just then, so that nothing would wake the server later. */
    @Test
    void whatCouldNotBeToldIsToldSoonAlsoIfTheRoomIsQuiet() throws InterruptedException {
        drops();
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        String epoch = epoch(resume(client, wanted("log")));
        client.fill();
        send("live", "one");
        send("log", "one");
        client.refuse("rt/Lost");
        client.drain();
        timer.advance(Duration.ofMillis(100));
        assertThat(client.isQuiet()).isTrue();
        client.refuse("none");
        timer.advance(Duration.ofMillis(100));

        assertThat(client.take()).isEqualTo("[\"rt/Lost\",{\"room\":\"live\"}]");
        assertThat(client.take()).isEqualTo(lost(epoch, 1, ",\"lost\":1"));
        timer.advance(Duration.ofMillis(100));
        assertThat(client.isQuiet()).isTrue();
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
        timer.advance(Duration.ofMillis(100));

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

    /** Nothing later would tell it that it is not there any more. */
    @Test
    void aClientThatIsTooSlowToHearOfItsRoomsIsClosedInsteadOfBeingLeftInTheDark() throws InterruptedException {
        drops();
        TestConnection removed = transport.connect();
        Connection conn = last();
        resume(removed, wanted("log"));
        removed.fill();
        send("log", "one");
        assertThat(removed.closes).isEmpty();

        server().room("log").leave(conn);
        assertThat(removed.closes).containsExactly("1013 The client reads too slowly");
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    /** Joins the room "live" with so much data that few of them are told at once. Returns its connection. */
    private Connection largeMember() {
        var unused = transport.connect();
        Connection conn = last();
        assertThat(server().room("live").join(conn, "x".repeat(1_000)).join().isSucc())
                .isTrue();
        return conn;
    }

    private static void watch(TestConnection client) {
        client.receive("[\"rt/Watch\",{\"room\":\"live\",\"on\":true,\"watch\":1},78]");
    }

    private static List<String> ids(String presence, String list) {
        Matcher lists = Pattern.compile("\"" + list + "\":\\[(.*?)\\]").matcher(presence);
        assertThat(lists.find()).as(presence).isTrue();
        return Pattern.compile("(?:\"id\":|^|,)\"([^\"]+)\"(?=[,\\]}]|$)")
                .matcher(lists.group(1))
                .results()
                .map(id -> id.group(1))
                .toList();
    }

    @Test
    void whoIsThereIsToldAsFastAsTheWatchingClientReads() throws InterruptedException {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            members.add(largeMember().id());
        }
        TestConnection client = transport.connect();
        members.add(last().id());
        resume(client, wanted("live"));
        client.read(1);
        watch(client);
        List<String> told = new ArrayList<>(ids(client.take(), "joined"));
        assertThat(client.take()).startsWith("[\"rt/Watch\"");
        while (told.size() < members.size()) {
            assertThat(client.isQuiet()).isTrue();
            client.read(1);
            String news = client.take();
            assertThat(news.length()).isLessThan(20_000);
            told.addAll(ids(news, "joined"));
        }

        assertThat(told).containsExactlyElementsOf(members);
        assertThat(client.closes).isEmpty();
    }

    @Test
    void whoHasComeAndGoneWhileTheWatchingClientDidNotReadIsNotMentioned() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        Connection first = largeMember();
        watch(client);
        assertThat(ids(client.take(), "joined")).hasSize(2);
        assertThat(client.take()).startsWith("[\"rt/Watch\"");
        client.fill();
        server().room("live").leave(largeMember());
        Connection stays = largeMember();
        server().room("live").leave(first);
        assertThat(client.isQuiet()).isTrue();
        client.drain();

        String news = client.take();
        assertThat(ids(news, "joined")).containsExactly(stays.id());
        assertThat(ids(news, "left")).containsExactly(first.id());
        assertThat(client.isQuiet()).isTrue();
        assertThat(client.closes).isEmpty();
    }

    /** Others fill its queue at the same moment, such as the watches of its other rooms. */
    @Test
    void newsThatDoesNotFitIsToldAgainWithWhatHasChangedMeanwhile() throws InterruptedException {
        Connection first = largeMember();
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        watch(client);
        assertThat(ids(client.take(), "joined")).hasSize(2);
        assertThat(client.take()).startsWith("[\"rt/Watch\"");
        List<Connection> others = new ArrayList<>();
        client.whenSending(() -> {
            client.fill();
            server().room("live").leave(first);
            others.add(largeMember());
        });
        Connection stays = largeMember();
        assertThat(client.isQuiet()).isTrue();
        client.drain();

        String news = client.take();
        assertThat(ids(news, "joined"))
                .containsExactly(stays.id(), others.get(0).id());
        assertThat(ids(news, "left")).containsExactly(first.id());
        assertThat(client.isQuiet()).isTrue();
        assertThat(client.closes).isEmpty();
    }

    @Test
    void newsThatIsTooLargeIsToldInParts() throws InterruptedException {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            members.add(largeMember().id());
        }
        TestConnection client = transport.connect();
        members.add(last().id());
        resume(client, wanted("live"));
        client.refuseLongerThan(3_000);
        watch(client);
        List<String> told = new ArrayList<>();
        while (told.size() < members.size()) {
            told.addAll(ids(client.take(), "joined"));
        }

        assertThat(told).containsExactlyElementsOf(members);
        assertThat(client.take()).startsWith("[\"rt/Watch\"");
        assertThat(client.closes).isEmpty();
    }

    @Test
    void aClientThatCannotEvenHearOfOneMemberIsClosed() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        client.refuse("rt/Presence");
        watch(client);

        assertThat(client.closes).containsExactly("1013 The client reads too slowly");
    }

    @Test
    void aWatchThatHasEndedWhileTheClientDidNotReadTellsNothingMore() throws InterruptedException {
        TestConnection client = transport.connect();
        Connection conn = last();
        resume(client, wanted("live"));
        watch(client);
        assertThat(client.take()).startsWith("[\"rt/Presence\"");
        assertThat(client.take()).startsWith("[\"rt/Watch\"");
        client.read(0);
        var unused = largeMember();
        server().room("live").leave(conn);
        client.drain();

        assertThat(client.take()).isEqualTo("[\"rt/Left\",{\"room\":\"live\"}]");
        assertThat(client.isQuiet()).isTrue();
    }
}
