package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatApisTest {
    private static final String ADAS_KEY = "a secret of Ada's";

    private final TestRoom room = new TestRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoeverJoinsLearnsNameAndRooms() {
        ApiJoin.Res res = room.guest().join(" Bob ").orElseThrow();

        assertThat(res).isEqualTo(new ApiJoin.Res("Bob", List.of("lobby", "java", "typescript")));
    }

    @Test
    void membersLearnWhoIsThereAndWhoComesAndGoes() throws InterruptedException {
        Member ada = room.member("Ada");

        ada.watch();
        assertThat(ada.hears()).isEqualTo("Ada is there");
        Member bob = room.member("Bob");
        assertThat(ada.hears()).isEqualTo("Bob is there");
        bob.close();
        assertThat(ada.hears()).isEqualTo("Bob has left");
    }

    @Test
    void allHearWhatOneSaysInOneOrder() throws InterruptedException {
        Member ada = room.member("Ada");
        Member bob = room.member("Bob");

        assertThat(ada.say("Hi, Bob").orElseThrow()).isEqualTo(new ApiSend.Res(TestRoom.NOW));
        bob.say("Hi, Ada");

        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("Ada: Hi, Bob", "Bob: Hi, Ada");
        assertThat(List.of(bob.hears(), bob.hears())).containsExactly("Ada: Hi, Bob", "Bob: Hi, Ada");
    }

    @Test
    void whatIsSaidInOneRoomIsNotHeardInAnother() throws InterruptedException {
        Member ada = room.member("Ada");
        Member bob = room.guest();
        bob.join("Bob");
        bob.enter("java").orElseThrow();

        ada.say("in the lobby");
        bob.enter("lobby").orElseThrow(); // what was said there comes now
        ada.say("to all");

        assertThat(List.of(bob.hears(), bob.hears())).containsExactly("Ada: in the lobby", "Ada: to all");
    }

    @Test
    void aTakenNameGetsANumber() {
        room.member("Ada");
        room.member("Ada");

        assertThat(room.guest().join("Ada").orElseThrow().name()).isEqualTo("Ada 3");
    }

    @Test
    void whoComesBackGetsTheNameThatAnotherConnectionOfTheSameClientHas() {
        Member ada = room.guest();
        ada.join("Ada", ADAS_KEY).orElseThrow();
        ada.enter("java").orElseThrow();

        assertThat(room.guest()
                        .join("Ada", ADAS_KEY.replace('a', 'b'))
                        .orElseThrow()
                        .name())
                .isEqualTo("Ada 2");
        assertThat(room.guest().join("Ada", ADAS_KEY).orElseThrow().name()).isEqualTo("Ada");
    }

    @Test
    void othersDoNotLearnAKey() throws InterruptedException {
        Member ada = room.guest();
        ada.join("Ada", ADAS_KEY).orElseThrow();
        ada.enter("lobby").orElseThrow();
        Member bob = room.member("Bob");

        bob.watch();
        bob.hears();

        String told = bob.watched().get(0).data().orElseThrow();
        assertThat(told).doesNotContain(ADAS_KEY);
        assertThat(room.guest().join("Ada", told).orElseThrow().name()).isEqualTo("Ada 2");
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() {
        assertThat(room.guest().join("Ada", "0123456789abcde").err())
                .isEqualTo(TsrpcError.of("A key has 16 characters at least").withCode("BAD_KEY"));
    }

    @Test
    void aNumberedNameIsNoLongerThanNamesMayBe() {
        String longest = "abcdefghijklmnopqrstuvwx";
        room.member(longest);

        assertThat(room.guest().join(longest).orElseThrow().name()).isEqualTo("abcdefghijklmnopqrstuv 2");
    }

    @Test
    void aNameIsFreeAgainWhenItsMemberHasLeft() throws InterruptedException {
        Member ada = room.member("Ada");
        ada.watch();
        ada.hears();
        Member bob = room.member("Bob");
        ada.hears();
        bob.close();
        ada.hears();

        assertThat(room.guest().join("Bob").orElseThrow().name()).isEqualTo("Bob");
    }

    @Test
    void whoeverTakesAnotherNameLeavesTheRooms() throws InterruptedException {
        Member ada = room.member("Ada");
        ada.watch();
        ada.hears();
        Member bob = room.member("Bob");
        ada.hears();

        bob.join("Bert");
        assertThat(ada.hears()).isEqualTo("Bob has left");
        assertThat(bob.say("Where am I?").err())
                .isEqualTo(TsrpcError.of("Enter the room first").withCode("NOT_IN_ROOM"));
        bob.enter("lobby").orElseThrow();
        assertThat(ada.hears()).isEqualTo("Bert is there");
    }

    @Test
    void joiningAgainUnderTheSameNameChangesNothing() {
        Member ada = room.member("Ada");

        assertThat(ada.join("Ada").orElseThrow().name()).isEqualTo("Ada");
        assertThat(ada.say("still here").isSucc()).isTrue();
    }

    @Test
    void aBadNameIsRefusedAndChangesNothing() {
        Member ada = room.member("Ada");

        for (String bad : List.of("", "  ", "abcdefghijklmnopqrstuvwxy", "a\u0007b")) {
            assertThat(ada.join(bad).err()).as(bad).matches(error -> error != null && error.hasCode("BAD_NAME"));
        }
        assertThat(ada.say("still here").isSucc()).isTrue();
    }

    @Test
    void anEmptyLineIsRefused() {
        Member ada = room.member("Ada");

        for (String blank : List.of("", " \n\t")) {
            assertThat(ada.say(blank).err()).isEqualTo(TsrpcError.of("Content is empty"));
        }
        assertThat(TsrpcError.of("Content is empty").type()).isEqualTo(TsrpcErrorType.API_ERROR);
    }

    @Test
    void aLineHasItsLimit() {
        Member ada = room.member("Ada");

        assertThat(ada.say("x".repeat(2000)).isSucc()).isTrue();
        assertThat(ada.say("x".repeat(2001)).err()).isEqualTo(TsrpcError.of("A line has 2000 characters at most"));
    }

    @Test
    void whoeverHasNoNameEntersNoRoom() throws InterruptedException {
        Member guest = room.guest();
        Member ada = room.member("Ada");

        assertThat(guest.enter("lobby").err())
                .isEqualTo(TsrpcError.of("Join with a name first").withCode("NO_NAME"));
        ada.say("among us");

        assertThat(guest.say("hello?").err())
                .isEqualTo(TsrpcError.of("Enter the room first").withCode("NOT_IN_ROOM"));
        guest.join("Bob");
        guest.enter("java").orElseThrow();
        guest.enter("lobby").orElseThrow();
        guest.say("hello");
        assertThat(List.of(guest.hears(), guest.hears())).containsExactly("Ada: among us", "Bob: hello");
    }

    @Test
    void thereAreNoOtherRooms() {
        Member ada = room.member("Ada");

        for (String none : List.of("cellar", "")) {
            TsrpcError error = TsrpcError.of("There is no room " + none).withCode("NO_ROOM");
            assertThat(ada.enter(none).err()).isEqualTo(error);
            assertThat(ada.say(none, "Anybody?").err()).isEqualTo(error);
        }
    }

    @Test
    void newcomersGetTheLastFiftyLinesOnce() throws InterruptedException {
        Member ada = room.member("Ada");
        IntStream.range(0, 51).forEach(i -> ada.say("line " + i));

        Member bob = room.member("Bob");
        bob.enter("lobby").orElseThrow(); // in which he is already
        bob.say("I have read it");

        List<String> heard = new ArrayList<>();
        do {
            heard.add(bob.hears());
        } while (!heard.contains("Bob: I have read it"));
        assertThat(heard)
                .hasSize(51)
                .startsWith("Ada: line 1", "Ada: line 2")
                .endsWith("Ada: line 50", "Bob: I have read it");
    }
}
