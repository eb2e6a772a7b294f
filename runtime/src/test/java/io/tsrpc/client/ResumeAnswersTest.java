package io.tsrpc.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Reconnect;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is asked to let a client into rooms may answer for these alone, and once for each. */
class ResumeAnswersTest extends ClientTestBase {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PROBLEM = "The answer to rt/Resume names a room that was not asked for, or one twice";

    private final List<String> heard = new ArrayList<>();
    private final DuplexClient client;
    private int calls;

    ResumeAnswersTest() {
        super(RoomsProtocol.addedTo(VectorProto.PROTO));
        client = client(
                TIMEOUT,
                CONNECT_TIMEOUT,
                null,
                o -> o.set(DuplexClientOptions.RECONNECT, Reconnect.backoff(PAUSE, PAUSE)));
    }

    @BeforeEach
    void connect() {
        var unused = client.rooms().listen(new ClientRoomsListener() {
            @Override
            public void lost(String room, OptionalLong count) {
                heard.add("lost " + room);
            }

            @Override
            public void left(String room, Optional<TsrpcError> why) {
                heard.add("left " + room);
            }
        });
        var unusedToo = client.connect();
        connection().client().opened();
        answer("");
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
    }

    /** Answers the client's next call, which asks for rooms, for those of which the names are given. */
    private void answer(String names) {
        String rooms = Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> "{\"room\":\"" + name + "\",\"recovered\":false}")
                .collect(Collectors.joining(","));
        connection().receive("[\"rt/Resume\",{\"isSucc\":true,\"res\":{\"rooms\":[" + rooms + "]}}," + ++calls + "]");
    }

    private void cut() {
        connection().client().closed(1006, null);
        timer.advance(PAUSE);
        connection().client().opened();
    }

    private List<String> sent(String service) {
        return connection().done.stream()
                .filter(line -> line.startsWith("send [\"" + service + "\""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,other", "other", "a,a", "b,a,b"})
    void whoAnswersForMoreIsLeftAndAskedAgainLater(String names) {
        for (String room : List.of("a", "b")) {
            TsrpcFuture<JoinResult> joined = client.rooms().join(room);
            answer(room);
            assertThat(joined.join().isSucc()).isTrue();
        }
        cut();
        answer(names);

        assertThat(connection().done).contains("close 1002 " + PROBLEM);
        assertThat(sent("rt/Leave")).isEmpty();
        assertThat(heard).isEmpty();
        connection().client().closed(1002, PROBLEM);
        assertThat(client.status()).isNotEqualTo(ClientStatus.OPENED);

        timer.advance(PAUSE);
        connection().client().opened();
        answer("b");
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        assertThat(client.rooms().names()).containsExactly("a", "b");
        assertThat(heard).containsExactly("lost b");
    }

    @Test
    void whoAnswersThoughItWasAskedForNoneIsLeft() {
        cut();
        answer("other");
        assertThat(connection().done).contains("close 1002 " + PROBLEM);
        assertThat(client.status()).isNotEqualTo(ClientStatus.OPENED);
        assertThat(sent("rt/Leave")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "a,other", "a,a"})
    void whoAnswersForAnotherThanTheOneToJoinIsLeft(String names) {
        TsrpcFuture<JoinResult> joining = client.rooms().join("a");
        answer(names);
        assertThat(requireNonNull(joining.join().err()).message()).isEqualTo(PROBLEM);
        assertThat(connection().done).contains("close 1002 " + PROBLEM);
        assertThat(client.rooms().names()).isEmpty();
    }

    @Test
    void aRoomThatWasLeftMeanwhileMayBeInTheAnswerAndIsLeft() {
        TsrpcFuture<JoinResult> joined = client.rooms().join("a");
        answer("a");
        assertThat(joined.join().isSucc()).isTrue();
        cut();
        var unused = client.rooms().leave("a");
        answer("a");
        assertThat(client.status()).isEqualTo(ClientStatus.OPENED);
        assertThat(sent("rt/Leave")).isNotEmpty();
        assertThat(connection().done).noneMatch(line -> line.startsWith("close"));
    }
}
