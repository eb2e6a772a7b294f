package io.tsrpc.testing.backplane;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Writes down what a server hears from its backplane: the text of a published frame, the number and the text of an appended one, or what happens. */
public final class Ears implements Backplane.Receiver {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Creates one that has heard nothing. */
    public Ears() {}

    /** All of it, in order. */
    public List<String> heard() {
        return heard;
    }

    @Override
    public void published(String topic, byte[] frame) {
        heard.add(new String(frame, UTF_8));
    }

    @Override
    public void appended(String topic, Position position, byte[] frame) {
        heard.add(position.seq() + " " + new String(frame, UTF_8));
    }

    @Override
    public void lost(@Nullable String topic) {
        heard.add("lost");
    }

    @Override
    public void down(Throwable cause) {
        heard.add("down");
    }

    @Override
    public void up() {
        heard.add("up");
    }
}
