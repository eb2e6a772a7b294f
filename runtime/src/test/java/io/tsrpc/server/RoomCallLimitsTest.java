package io.tsrpc.server;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ServerBuilder;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How much clients can make a server hold that call its own APIs for rooms, and do not read. */
class RoomCallLimitsTest extends RoomRecoveryTestBase {
    private static final String TOO_MANY =
            "{\"isSucc\":false,\"err\":{\"message\":\"Too many rooms are being entered at once\","
                    + "\"type\":\"ServerError\",\"code\":\"TOO_MANY_CALLS\"}}";

    /** Calls without waiting for the answer. */
    private static void ask(TestConnection client, int rooms, int sn) {
        String wanted =
                IntStream.range(0, rooms).mapToObj(i -> wanted("live" + i)).collect(joining(","));
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted + "]}," + sn + "]");
    }

    private static String answer(TestConnection client) throws InterruptedException {
        String frame = client.take();
        while (!frame.startsWith("[\"rt/Resume\"")) {
            frame = client.take();
        }
        return frame.substring("[\"rt/Resume\",".length());
    }

    private TestConnection connectWithoutReading() {
        TestConnection client = transport.connect();
        client.read(0);
        return client;
    }

    @Test
    void theCallsOfAConnectionThatDoesNotReadWantNoMoreRoomsTogetherThanClientsRemember() throws InterruptedException {
        TestConnection client = connectWithoutReading();
        ask(client, 9_990, 1);
        for (int sn = 2; sn <= 11; sn++) {
            ask(client, 1, sn);
        }
        ask(client, 1, 12);
        assertThat(answer(client)).isEqualTo(TOO_MANY + ",12]");

        client.drain();
        for (int i = 0; i < 11; i++) {
            assertThat(answer(client)).startsWith("{\"isSucc\":true");
        }
        ask(client, 1, 13);
        assertThat(answer(client)).startsWith("{\"isSucc\":true").endsWith(",13]");
        assertThat(client.closes).isEmpty();
    }

    @Test
    void manyCallsForOneRoomEachAreFineSideBySide() throws InterruptedException {
        TestConnection client = connectWithoutReading();
        for (int sn = 1; sn <= 1_000; sn++) {
            ask(client, 1, sn);
        }
        client.drain();
        for (int i = 0; i < 1_000; i++) {
            assertThat(answer(client)).startsWith("{\"isSucc\":true");
        }
    }

    @Test
    @Timeout(60)
    void ofACallThatHasTimedOutNothingIsHeld() throws InterruptedException {
        TestConnection client = connectWithoutReading();
        int timedOut = 0;
        for (int sn = 1; timedOut < 5; sn++) {
            ask(client, 10_000, sn);
            timer.advance(Duration.ofSeconds(30));
            String answer = answer(client);
            if (!answer.startsWith(TOO_MANY)) { // the one before ends when its answer is sent, on another thread
                assertThat(answer).contains("SERVER_TIMEOUT").endsWith("," + sn + "]");
                timedOut++;
            }
        }
        assertThat(client.waits()).isEqualTo(1);
    }

    @Test
    void whatManyConnectionsWantHasALimitButEachMayComeIntoAsManyRoomsAsItMayBeIn() throws InterruptedException {
        plan.set(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES, 4L << 20);
        start();
        TestConnection first = connectWithoutReading();
        ask(first, 4_000, 1);
        TestConnection other = connectWithoutReading();
        ask(other, 4_000, 1);
        assertThat(answer(other)).isEqualTo(TOO_MANY + ",1]");
        ask(other, 128, 2);
        ask(other, 1, 3);
        assertThat(answer(other)).isEqualTo(TOO_MANY + ",3]");
        other.drain();
        assertThat(answer(other)).startsWith("{\"isSucc\":true").endsWith(",2]");

        first.vanish();
        ask(other, 4_000, 4);
        assertThat(answer(other)).startsWith("{\"isSucc\":true").endsWith(",4]");
    }

    @Test
    void noneComesIntoRoomsIfThatTakesHalfOfTheMemoryButThoseInNoneAreServed() throws InterruptedException {
        plan.set(ServerBuilder.MAX_TOTAL_UNHANDLED_BYTES, 4L << 20);
        start();
        TestConnection first = connectWithoutReading();
        ask(first, 9_000, 1);
        TestConnection other = transport.connect();
        ask(other, 1, 1);
        assertThat(answer(other)).isEqualTo(TOO_MANY + ",1]");
        ask(other, 0, 2);
        assertThat(answer(other)).startsWith("{\"isSucc\":true").endsWith(",2]");
        other.receive(CALL);
        assertThat(other.take()).startsWith("[\"Test\"");
    }

    @Test
    void anEpochIsNoLongerThanThoseThatClientsRemember() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("log", "e".repeat(256), 1));
        client.receive("[\"rt/Resume\",{\"rooms\":[" + wanted("log", "e".repeat(257), 1) + "]},9]");
        assertThat(client.take()).contains("epoch must not have more than 256 characters");
    }

    @Test
    void ofWatchesThatOthersHaveReplacedNothingIsHeld() throws InterruptedException {
        TestConnection client = transport.connect();
        resume(client, wanted("live"));
        client.read(0);
        for (int watch = 1; watch <= 100; watch++) {
            client.receive("[\"rt/Watch\",{\"room\":\"live\",\"on\":true,\"watch\":" + watch + "},7]");
            assertThat(client.take()).startsWith("[\"rt/Watch\"");
        }
        assertThat(client.waits()).isEqualTo(1);

        client.drain();
        assertThat(client.take()).startsWith("[\"rt/Presence\"").contains("\"watch\":100");
        assertThat(client.isQuiet()).isTrue();
    }
}
