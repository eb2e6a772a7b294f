package io.tsrpc.testing.backplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Records what a node hears. */
final class Hearing implements Backplane.Receiver {
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Set<String> violations = ConcurrentHashMap.newKeySet();

    /**
     * A frame.
     *
     * @param at its position, or null if it was published
     */
    record Heard(String topic, @Nullable Position at, String text) {}

    @Override
    public void published(String topic, byte[] frame) {
        add(new Heard(topic, null, text(frame)));
    }

    @Override
    public void appended(String topic, Position position, byte[] frame) {
        add(new Heard(topic, position, text(frame)));
    }

    private void add(Heard frame) {
        if (!told.add(frame.topic())) {
            violations.add("two calls about " + frame.topic() + " at a time");
        }
        heard.add(frame);
        told.remove(frame.topic());
    }

    @Override
    public void lost(@Nullable String topic) {
        violations.add("lost " + topic);
    }

    @Override
    public void down(Throwable cause) {
        violations.add("down: " + cause);
    }

    @Override
    public void up() {
        violations.add("up");
    }

    Heard next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(20, TimeUnit.SECONDS), "Nothing arrives");
    }

    boolean isQuiet() {
        return heard.isEmpty();
    }

    void assertNoViolation() {
        assertThat(new HashSet<>(violations)).isEmpty();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
