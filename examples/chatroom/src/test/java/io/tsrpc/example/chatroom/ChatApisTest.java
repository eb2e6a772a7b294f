package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.MsgChat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatApisTest {
    private final TestRoom room = new TestRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoeverJoinsLearnsNameAndWhoIsThere() {
        room.member("Ada");

        ApiJoin.Res res = room.guest().join(" Bob ").orElseThrow();

        assertThat(res).isEqualTo(new ApiJoin.Res("Bob", List.of("Ada", "Bob"), List.of()));
    }

    @Test
    void othersLearnWhoComesAndGoes() throws InterruptedException {
        Member ada = room.member("Ada");

        room.member("Bob").close();

        assertThat(ada.hears()).isEqualTo("JOINED Bob [Ada, Bob]");
        assertThat(ada.hears()).isEqualTo("LEFT Bob [Ada]");
    }

    @Test
    void allHearWhatOneSaysInOneOrder() throws InterruptedException {
        Member ada = room.member("Ada");
        Member bob = room.member("Bob");

        assertThat(ada.say("Hi, Bob").orElseThrow()).isEqualTo(new ApiSend.Res(TestRoom.NOW));
        bob.say("Hi, Ada");

        assertThat(ada.hears()).isEqualTo("JOINED Bob [Ada, Bob]");
        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("Ada: Hi, Bob", "Bob: Hi, Ada");
        assertThat(List.of(bob.hears(), bob.hears())).containsExactly("Ada: Hi, Bob", "Bob: Hi, Ada");
    }

    @Test
    void aTakenNameGetsANumber() {
        room.member("Ada");
        room.member("Ada");

        assertThat(room.guest().join("Ada").orElseThrow().online()).containsExactly("Ada", "Ada 2", "Ada 3");
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
        room.member("Bob").close();
        ada.hears();
        ada.hears();

        assertThat(room.guest().join("Bob").orElseThrow().name()).isEqualTo("Bob");
    }

    @Test
    void joiningAgainChangesTheName() throws InterruptedException {
        Member ada = room.member("Ada");
        Member bob = room.member("Bob");
        ada.hears();

        assertThat(bob.join("Bert").orElseThrow().online()).containsExactly("Ada", "Bert");

        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("LEFT Bob [Ada]", "JOINED Bert [Ada, Bert]");
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
    void whoeverHasNotJoinedNeitherSpeaksNorHears() throws InterruptedException {
        Member guest = room.guest();
        Member ada = room.member("Ada");

        ada.say("among us");

        assertThat(guest.say("hello?").err())
                .isEqualTo(TsrpcError.of("Join the room first").withCode("NOT_IN_ROOM"));
        guest.join("Bob");
        guest.say("hello");
        assertThat(guest.hears()).isEqualTo("Bob: hello");
    }

    @Test
    void newcomersGetTheLastFiftyLines() {
        Member ada = room.member("Ada");
        IntStream.range(0, 51).forEach(i -> ada.say("line " + i));

        List<MsgChat> history = room.guest().join("Bob").orElseThrow().history();

        assertThat(history)
                .hasSize(50)
                .startsWith(new MsgChat("Ada", "line 1", TestRoom.NOW))
                .endsWith(new MsgChat("Ada", "line 50", TestRoom.NOW));
    }
}
