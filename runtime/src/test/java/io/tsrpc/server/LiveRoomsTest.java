package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.cluster.Engine;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.cluster.Topics;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import io.tsrpc.testing.ManualTimer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a server publishes to rooms, and what it counts. */
class LiveRoomsTest {
    private static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", MsgLeftCodec.INSTANCE);

    private final List<NodeMessage> published = new ArrayList<>();
    private final List<Boolean> counted = new ArrayList<>();
    private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
    private final LiveRooms rooms = new LiveRooms(
            "one",
            new Topics("test"),
            new Engine(new Recording(), new ManualTimer()),
            (kind, name, topic, whenEnded) -> {
                throw new AssertionError("nobody hears");
            },
            new RoomCounters(new ServerObserver() {
                @Override
                public void roomMessage(boolean isPublished) {
                    counted.add(isPublished);
                }
            }));

    /** Takes what is published, and answers as the test wants: with one stage for many frames. */
    private final class Recording implements Backplane {
        @Override
        public void start(Receiver receiver) {}

        @Override
        public CompletionStage<Void> publish(String topic, byte[] frame) {
            published.add(NodeMessage.decode(frame, null));
            return answer;
        }

        @Override
        public CompletionStage<Void> subscribe(String topic) {
            return answer;
        }

        @Override
        public void unsubscribe(String topic) {}

        @Override
        public void close() {}
    }

    private @Nullable TsrpcError send(String room) {
        return rooms.send(RoomKind.ROOM, room, "", EncodedMsg.of(CHAT, new MsgLeft("?"), NullChecks.LOOSE));
    }

    @Test
    void theStreamsOf10_000RoomsAreRemembered() {
        var unused = send("a");
        for (int i = 1; i < 10_000; i++) {
            unused = send("other" + i);
        }
        unused = send("a");
        NodeMessage first = published.get(0);
        NodeMessage second = published.get(10_000);
        assertThat(second.stream().number()).isEqualTo(first.stream().number());
        assertThat(second.seq()).isEqualTo(2);

        unused = send("one more");
        unused = send("a");
        NodeMessage third = published.get(published.size() - 1);
        assertThat(third.stream().number())
                .as("a new stream")
                .isGreaterThan(second.stream().number());
        assertThat(third.seq()).isEqualTo(1);
    }

    @Test
    void messagesWithOneAnswerAreCountedByThemselves() {
        answer = new CompletableFuture<>();
        assertThat(send("a")).isNull();
        assertThat(send("a")).isNull();
        assertThat(send("b")).isNull();
        assertThat(counted).isEmpty();
        answer.complete(null);
        assertThat(counted).containsExactly(true, true, true);
        assertThat(send("a")).isNull();
        assertThat(counted).hasSize(4);

        CompletableFuture<Void> late = new CompletableFuture<>();
        answer = late;
        assertThat(send("a")).isNull();
        answer = CompletableFuture.failedFuture(new IllegalStateException("full"));
        assertThat(send("a")).extracting(TsrpcError::code).isEqualTo(ErrorCode.LOCAL_ONLY);
        late.completeExceptionally(new IllegalStateException("gone"));
        assertThat(counted).containsExactly(true, true, true, true, false, false);
        assertThat(send("a")).extracting(TsrpcError::code).isEqualTo(ErrorCode.LOCAL_ONLY);
        assertThat(counted).hasSize(7);
    }
}
