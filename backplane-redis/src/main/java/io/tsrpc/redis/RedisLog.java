package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.backplane.EngineLink;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The logs that Redis keeps. */
final class RedisLog implements RoomLog {
    private static final byte[] NOTHING = {};
    private static final int FIRST_FRAME = 3;

    private final EngineLink<Session> link;

    /** The topics whose logs were read, as far as somebody hears them. */
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    RedisLog(EngineLink<Session> link) {
        this.link = link;
    }

    @Override
    public CompletionStage<Position> append(String topic, byte[] frame, Retention retention) {
        return link.ask(session -> session.append(topic, frame, retention));
    }

    /** Those of these topics that have logs. Others are forgotten. */
    List<String> heard(List<String> topics) {
        read.retainAll(Set.copyOf(topics));
        return topics.stream().filter(read::contains).toList();
    }

    @Override
    public CompletionStage<Page> read(String topic, @Nullable Position after, int maxMessages, int maxBytes) {
        read.add(topic);
        return link.ask(session -> session.<List<Object>>run(
                        Script.READ,
                        topic,
                        after == null ? NOTHING : Session.bytes(after.epoch()),
                        Session.bytes(after == null ? 0 : after.seq()),
                        Session.bytes(maxMessages),
                        Session.bytes(maxBytes))
                .thenApply(RedisLog::page));
    }

    private static Page page(List<Object> answer) {
        Position top = new Position(text(answer.get(0)), number(answer.get(1)));
        List<byte[]> frames = new ArrayList<>();
        answer.subList(FIRST_FRAME, answer.size()).forEach(frame -> frames.add((byte[]) frame));
        return new Page(number(answer.get(2)), frames, top);
    }

    private static long number(Object answer) {
        return Long.parseLong(text(answer));
    }

    private static String text(Object answer) {
        return new String((byte[]) answer, US_ASCII);
    }
}
