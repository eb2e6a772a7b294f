package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.backplane.MemoryEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One chatroom on two servers of this JVM. */
class TwoServersTest {
    private final MemoryEngine engine = new MemoryEngine(1 << 20);
    private final TestRoom one = new TestRoom(engine.connect(), "one");
    private final TestRoom two = new TestRoom(engine.connect(), "two");

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void allHearWhatIsSaidAndSeeWhoIsThere() throws InterruptedException {
        Member ada = one.member("Ada");
        ada.watch();
        assertThat(ada.hears()).isEqualTo("Ada is there");
        Member bob = two.member("Bob");
        assertThat(ada.hears()).isEqualTo("Bob is there");

        ada.say("Hi, Bob").orElseThrow();
        assertThat(bob.hears()).isEqualTo("Ada: Hi, Bob");
        assertThat(ada.hears()).isEqualTo("Ada: Hi, Bob");
        bob.close();
        assertThat(ada.hears()).isEqualTo("Bob has left");
    }

    @Test
    void newcomersGetWhatWasSaidOnTheOtherServer() throws InterruptedException {
        one.member("Ada").say("First");
        two.member("Bob").say("Second");

        for (TestRoom server : List.of(one, two)) {
            Member newcomer = server.member("Eve");
            assertThat(List.of(newcomer.hears(), newcomer.hears())).containsExactly("Ada: First", "Bob: Second");
            newcomer.close();
        }
    }

    @Test
    void aNameThatSomebodyHasOnTheOtherServerGetsANumber() throws InterruptedException {
        Member bob = two.member("Bob");
        bob.watch();
        bob.hears();
        one.member("Ada");
        assertThat(bob.hears()).isEqualTo("Ada is there");

        assertThat(two.guest().join("Ada").orElseThrow().name()).isEqualTo("Ada 2");
    }

    @Test
    void whoComesBackToTheOtherServerGetsTheName() throws InterruptedException {
        Member bob = two.member("Bob");
        bob.watch();
        bob.hears();
        Member ada = one.guest();
        ada.join("Ada", "a secret of Ada's").orElseThrow();
        ada.enter("lobby").orElseThrow();
        assertThat(bob.hears()).isEqualTo("Ada is there");

        assertThat(two.guest().join("Ada", "a secret of Ada's").orElseThrow().name())
                .isEqualTo("Ada");
    }
}
