package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an attempt to come back while what was missed in rooms arrives, on a clock of the test. */
class MissedMessagesTest extends ClientTestBase {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ALMOST = CONNECT_TIMEOUT.minus(PAUSE);

    private final List<String> heard = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final DuplexClient client;
    private int calls;

    MissedMessagesTest() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
        Reconnect reconnect = Reconnect.backoff(PAUSE, PAUSE).listener(new ReconnectListener() {
            @Override
            public void waiting(int attempt, Duration delay, ConnectFailure why) {
                failures.add(why.message());
            }
        });
        client = client(TIMEOUT, CONNECT_TIMEOUT, null, o -> o.set(DuplexClientOptions.RECONNECT, reconnect));
    }

    /** The client is in a room, and comes back to it. */
    @BeforeEach
    void comeBack() {
        client.listenMsg(VectorProto.CHAT, msg -> heard.add(String.valueOf(msg.get("text"))));
        var unused = client.connect();
        connection().client().opened();
        connection().receive("[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[]}}," + ++calls + "]");
        connection().receive("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(0) + "}]");
        connection().client().closed(1006, null);
        assertAsksFrom(0);
    }

    private static String at(int seq) {
        return "{\"epoch\":\"e\",\"seq\":" + seq + "}";
    }

    /** The next attempt asks for what comes behind a place. */
    private void assertAsksFrom(int seq) {
        timer.advance(PAUSE);
        connection().client().opened();
        assertThat(connection().done)
                .contains("send [\"rt/Resume\",{\"rooms\":[{\"room\":\"log\",\"from\":" + at(seq)
                        + "}],\"later\":false}," + ++calls + "]");
    }

    private void arrives(int seq) {
        connection().receive("[\"rt/Mark\",{\"room\":\"log\",\"at\":" + at(seq) + "}]");
        connection().receive(chat("m" + seq));
    }

    private boolean hasClosed() {
        return connection().done.stream().anyMatch(line -> line.startsWith("close"));
    }

    @Test
    void theLimitsAreAboutSilence() {
        for (int seq = 1; seq <= 20; seq++) { // longer than both limits
            timer.advance(ALMOST);
            assertThat(hasClosed()).isFalse();
            arrives(seq);
        }
        connection()
                .receive("[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[{\"room\":\"log\",\"at\":" + at(20)
                        + ",\"recovered\":true}]}}," + calls + "]");
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        assertThat(heard).isEqualTo(messages(20));
    }

    private static List<String> messages(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(seq -> "m" + seq).toList();
    }

    @Test
    void whatHasArrivedCountsAlsoIfNothingMoreDoes() {
        arrives(1);
        arrives(2);
        connection().receive(chat("of this connection alone"));
        timer.advance(CONNECT_TIMEOUT);
        assertThat(heard).isEmpty();
        timer.advance(CONNECT_TIMEOUT);
        assertThat(hasClosed()).isTrue();
        assertThat(heard).isEqualTo(messages(2));
        arrives(3); // late
        assertThat(failures).last().isEqualTo("Not connected after PT10S: the server has not answered rt/Resume");

        assertAsksFrom(2);
        arrives(3);
        connection().client().closed(1013, "The client reads too slowly");
        assertThat(heard).isEqualTo(messages(3));
        assertThat(failures).last().isEqualTo("The connection was closed with code 1013: The client reads too slowly");
        assertAsksFrom(3);
    }

    /** A server may close before it is asked for rooms, and the connection may know it before the client does. */
    @Test
    void whoIsClosedAtOnceHearsWhy() {
        connection().client().closed(1000, "Banned");
        assertThat(failures).last().isEqualTo("The connection was closed with code 1000: Banned");

        timer.advance(PAUSE);
        connection().refuseFrames();
        connection().client().opened();
        connection().client().closing(1000, "Banned again");
        connection().client().closed(1000, "Banned again");
        assertThat(failures).last().isEqualTo("The connection was closed with code 1000: Banned again");

        calls++; // the connection has refused one
        assertAsksFrom(0);
        connection().client().closing(1002, "Reserved bits are set"); // by this side: the server may never answer that
        assertThat(failures)
                .hasSize(4)
                .last()
                .isEqualTo("The connection was closed with code 1002: Reserved bits are set");

        timer.advance(PAUSE);
        connection().refuseFrames();
        connection().client().opened();
        assertThat(failures).hasSize(4);
        timer.advance(PAUSE); // nobody says why
        assertThat(failures).hasSize(5).last().isEqualTo("afterConnect has not succeeded: Network Error");
    }

    /** Whatever a server sends, an attempt ends. */
    @Test
    void onlyWhatCanHaveBeenMissedIsWaitedFor() {
        for (int seq = 1; seq <= 1_024; seq++) {
            arrives(seq);
            arrives(1); // known
            connection().receive("[\"rt/Mark\",{\"room\":\"other\",\"at\":" + at(seq) + "}]");
        }
        timer.advance(CONNECT_TIMEOUT);
        assertThat(hasClosed()).isFalse();
        arrives(1_025);
        connection().receive(chat("of no room"));
        timer.advance(CONNECT_TIMEOUT);
        assertThat(hasClosed()).isTrue();
        assertThat(heard).isEqualTo(messages(1_025));
    }

    /** The server has brought the client in anew: what it has missed before then is not known. */
    @Test
    void whatComesBehindANewBeginningDoesNotCountIfTheAttemptFails() {
        arrives(1);
        connection().receive("[\"rt/Joined\",{\"room\":\"log\",\"at\":" + at(5) + "}]");
        arrives(6);
        connection().client().closed(1006, null);
        assertThat(heard).isEqualTo(messages(1));
        assertAsksFrom(1);
    }
}
