package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import io.tsrpc.testing.backplane.Ears;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Redis goes away, comes back, with less than it had, or does not answer. */
@Timeout(120)
class RedisFaultsTest {
    private static final RedisOptions OPTIONS =
            RedisOptions.DEFAULT.withMaxPause(Duration.ofMillis(100)).withMaxPendingBytes(1 << 20);

    private final RedisServer redis;
    private final RedisBackplane backplane;
    private final Ears ears = new Ears();

    RedisFaultsTest(@TempDir Path directory) throws IOException {
        redis = RedisServer.start(directory);
        backplane = RedisBackplane.connect(redis.uri(), OPTIONS);
        backplane.start(ears);
        get(backplane.subscribe("room"));
    }

    @AfterEach
    void close() {
        backplane.close();
        redis.close();
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private RoomLog log() {
        return backplane.log().orElseThrow();
    }

    private Position append(String text) {
        return get(log().append("room", bytes(text), Retention.DEFAULT));
    }

    private Page read(@Nullable Position after) {
        return get(log().read("room", after, 100, 1 << 20));
    }

    private static List<String> texts(Page page) {
        return page.frames().stream().map(frame -> new String(frame, UTF_8)).toList();
    }

    private void awaitHeard(String... events) {
        await().untilAsserted(() -> assertThat(ears.heard()).containsExactly(events));
    }

    private void command(Consumer<RedisCommands<String, String>> command) {
        try (RedisClient client = RedisClient.create(redis.uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            command.accept(connection.sync());
        }
    }

    private void assertFailsAtOnce() {
        List<CompletableFuture<?>> asked = List.of(
                backplane.publish("room", bytes("lost")).toCompletableFuture(),
                log().append("room", bytes("lost"), Retention.DEFAULT).toCompletableFuture(),
                log().read("room", null, 1, 1).toCompletableFuture(),
                backplane.subscribe("late").toCompletableFuture());
        assertThat(asked)
                .allSatisfy(stage -> assertThat(stage)
                        .isCompletedExceptionally()
                        .satisfies(
                                failed -> assertThatThrownBy(failed::join).hasMessageContaining("cannot be reached")));
    }

    @Test
    void whileRedisIsAwayNothingWaitsAndWhatWasLostIsAnotherEpoch() throws IOException {
        Position before = append("one");
        awaitHeard("1 one");
        redis.process().kill();
        awaitHeard("1 one", "down");
        assertFailsAtOnce();
        backplane.unsubscribe("late");

        redis.process().restart();
        awaitHeard("1 one", "down", "up");
        Position after = append("two");
        assertThat(after.seq()).isEqualTo(1);
        assertThat(after.isComparableTo(before)).isFalse();
        get(backplane.publish("late", bytes("nobody hears")));
        get(backplane.publish("room", bytes("live")));
        awaitHeard("1 one", "down", "up", "1 two", "live");
        assertThat(read(before).frames()).isEmpty();
    }

    @Test
    void anOldSnapshotIsAnotherEpoch() throws IOException {
        append("one");
        command(RedisCommands::save);
        Position before = append("two");
        awaitHeard("1 one", "2 two");
        redis.process().kill();
        redis.process().restart();
        awaitHeard("1 one", "2 two", "down", "up");

        Position top = read(before).top();
        assertThat(top.seq()).isEqualTo(1);
        assertThat(top.isComparableTo(before)).isFalse();
        assertThat(texts(read(top.withSeq(0)))).containsExactly("one");
        assertThat(append("three")).isEqualTo(top.withSeq(2));
        assertThat(texts(read(top.withSeq(0)))).containsExactly("one", "three");
    }

    @Test
    void aConnectionThatIsCutLosesNothingOfTheLog() {
        Position first = append("one");
        command(commands -> commands.clientKill(io.lettuce.core.KillArgs.Builder.typePubsub()));
        awaitHeard("1 one", "down", "up");
        command(commands -> commands.clientKill(io.lettuce.core.KillArgs.Builder.typeNormal()));
        awaitHeard("1 one", "down", "up", "down", "up");
        assertThat(append("two")).isEqualTo(first.next());
        assertThat(texts(read(first))).containsExactly("two");
    }

    @Test
    void aRedisThatDoesNotAnswerIsDown() throws Exception {
        redis.process().signal("STOP");
        List<CompletableFuture<?>> asked = new ArrayList<>();
        byte[] large = new byte[200_000];
        for (int i = 0; i < 10; i++) {
            asked.add(log().append("room", large, Retention.DEFAULT).toCompletableFuture());
        }
        assertThat(asked.get(9)).isCompletedExceptionally(); // too much waits
        assertThatThrownBy(asked.get(9)::join).hasMessageContaining("Too much waits for Redis");
        assertThat(asked.get(0)).isNotDone();
        awaitHeard("down");
        for (CompletableFuture<?> each : asked) {
            assertThatThrownBy(each::join)
                    .isInstanceOfAny(CompletionException.class, java.util.concurrent.CancellationException.class);
        }
        assertFailsAtOnce();
        redis.process().signal("CONT");
        await().untilAsserted(() -> assertThat(ears.heard()).contains("up"));
        Position top = append("again");
        await().untilAsserted(() -> assertThat(ears.heard()).contains(top.seq() + " again"));
    }

    @Test
    void scriptsThatWereRemovedAreLoadedAgain() {
        append("one");
        command(RedisCommands::scriptFlush);
        CompletableFuture<Position> failed =
                log().append("room", bytes("two"), Retention.DEFAULT).toCompletableFuture();
        assertThatThrownBy(failed::join).hasMessageContaining("NOSCRIPT");
        awaitHeard("1 one", "down", "up");
        assertThat(append("three").seq()).isEqualTo(2);
    }

    @Test
    void whatComesWhileRedisIsBusyIsOneCall() throws Exception {
        append("0");
        long before = scriptCalls();
        redis.process().signal("STOP");
        List<CompletionStage<Position>> appended = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> log().append("room", bytes("" + i), Retention.DEFAULT))
                .toList();
        redis.process().signal("CONT");
        for (int i = 1; i <= 100; i++) {
            assertThat(get(appended.get(i - 1)).seq()).isEqualTo(i + 1);
        }
        assertThat(scriptCalls() - before).isEqualTo(2);
        awaitHeard(
                IntStream.rangeClosed(0, 100).mapToObj(i -> (i + 1) + " " + i).toArray(String[]::new));
    }

    @Test
    void whatWaitsFailsWhenRedisEndsAndWhenTheBackplaneDoes() throws Exception {
        assertAllFail(redis.process()::kill);
        awaitHeard("down");
        redis.process().restart();
        awaitHeard("down", "up");
        assertAllFail(backplane::close);
    }

    private void assertAllFail(Runnable end) throws Exception {
        redis.process().signal("STOP");
        List<CompletionStage<Position>> appended = IntStream.range(0, 2_000)
                .mapToObj(i -> log().append("room", bytes("" + i), Retention.DEFAULT))
                .toList();
        end.run();
        assertThat(appended)
                .allSatisfy(each -> assertThat(each.toCompletableFuture()).failsWithin(Duration.ofSeconds(20)));
    }

    private long scriptCalls() {
        List<String> all = new ArrayList<>();
        command(commands -> all.add(commands.info("commandstats")));
        return all.get(0)
                .lines()
                .filter(line -> line.startsWith("cmdstat_evalsha:calls="))
                .mapToLong(line -> Long.parseLong(line.replaceAll("cmdstat_evalsha:calls=(\\d+),.*", "$1")))
                .sum();
    }

    /** As after hours in which nobody appends, but somebody hears: Redis has dropped the frames, and what is known of the log stays. */
    @Test
    void aLogThatWasSilentForLongGoesOn() {
        Position before = append("one");
        age();
        command(commands -> commands.del("{room}:log"));
        assertThat(append("two")).isEqualTo(before.next());
        assertThat(texts(read(before))).containsExactly("two");
        assertThat(append("three")).isEqualTo(before.next().next());
    }

    /** Somebody may enter ever new rooms, and leave them at once. */
    @Test
    void aLogThatWasNeverWrittenDoesNotLiveLong() {
        Position top = read(null).top();
        assertThat(life()).isBetween(LogKeeper.UNWRITTEN.minusMinutes(2), LogKeeper.UNWRITTEN);

        backplane.keepLogs(); // it is heard
        await().untilAsserted(() -> assertThat(life()).isGreaterThan(LogKeeper.KEPT.minusMinutes(2)));
        age();
        assertThat(read(null).top()).isEqualTo(top);
        assertThat(life()).isGreaterThan(LogKeeper.KEPT.minusMinutes(2));

        command(commands -> commands.pexpire("{room}:meta", LogKeeper.UNWRITTEN));
        assertThat(append("one")).isEqualTo(top.next());
        assertThat(life()).isGreaterThan(LogKeeper.KEPT.minusMinutes(2));
    }

    /** As when a new Redis takes the place of one, to which nothing was appended yet either. */
    @Test
    void aLogThatIsHeardIsKeptInAnotherRedisToo() throws IOException {
        Position unused = read(null).top();
        backplane.keepLogs();
        await().until(() -> life().compareTo(LogKeeper.UNWRITTEN) > 0);
        redis.process().kill();
        awaitHeard("down");
        redis.process().restart();
        awaitHeard("down", "up");
        Position unusedToo = read(null).top(); // as a room does then
        assertThat(life()).isLessThanOrEqualTo(LogKeeper.UNWRITTEN);
        backplane.keepLogs();
        await().until(() -> life().compareTo(LogKeeper.UNWRITTEN) > 0);
    }

    private Duration life() {
        AtomicLong life = new AtomicLong();
        command(commands -> life.set(commands.pttl("{room}:meta")));
        return Duration.ofMillis(life.get());
    }

    /** The time until which the log lives, as far as it knows, is over soon. */
    private void age() {
        command(commands -> commands.eval("""
                local known = {cmsgpack.unpack(redis.call('GET', KEYS[1]))}
                known[#known] = 1
                redis.call('SET', KEYS[1], cmsgpack.pack(unpack(known)), 'KEEPTTL')""", ScriptOutputType.VALUE, "{room}:meta"));
    }

    @Test
    void whatIsTooOldIsNotRead() {
        Position first = get(log().append("room", bytes("one"), Retention.DEFAULT.withMaxAge(Duration.ofMillis(20))));
        await().untilAsserted(() -> assertThat(read(first.withSeq(0)).first()).isEqualTo(2));
        assertThat(append("two")).isEqualTo(first.next());
        assertThat(texts(read(first.withSeq(0)))).containsExactly("two");
    }

    @Test
    void thousandsOfSubscriptionsHoldAgain() throws IOException {
        List<String> topics =
                IntStream.range(0, 3_000).mapToObj(i -> "room." + i).toList();
        topics.stream().map(backplane::subscribe).toList().forEach(RedisFaultsTest::get);
        redis.process().kill();
        awaitHeard("down");
        redis.process().restart();
        awaitHeard("down", "up");
        get(backplane.publish("room.0", bytes("first")));
        get(backplane.publish("room.2999", bytes("last")));
        awaitHeard("down", "up", "first", "last");
    }

    @Test
    void whatIsNoFrameIsIgnored() {
        command(commands -> {
            commands.publish("room", "");
            commands.publish("room", "A");
            commands.publish("room", "Aepoch");
            commands.publish("room", "Aepoch one ");
            commands.publish("room", "Aepoch 1 \0\0\0\u0005four");
            commands.publish("room", "P");
            commands.publish("room", "Published");
            commands.publish("room", "hello");
        });
        get(backplane.publish("room", bytes("frame")));
        awaitHeard("frame");
    }

    @Test
    void aClosedBackplaneLeavesNoThread() {
        assertThat(threads()).isNotEmpty();
        backplane.close();
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("lettuce-"))
                .toList();
    }

    @Test
    void whatIsClosedWhileRedisIsAwayStaysSo() throws IOException {
        redis.process().kill();
        awaitHeard("down");
        backplane.close();
        redis.process().restart();
        command(commands -> assertThat(commands.clientList().lines()).hasSize(1));
        assertThat(ears.heard()).containsExactly("down");
        assertThat(backplane.publish("room", bytes("x")).toCompletableFuture()).isCompletedExceptionally();
    }
}
