package io.tsrpc.client;

import io.tsrpc.Headers;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's end of a connection whose other end is the test. It records the client's actions. */
final class ScriptedConnection implements ClientConnection {
    /** The client's actions: {@code send <text>}, {@code close <code> <reason>}, {@code heartbeat} and so on. */
    final List<String> done = new CopyOnWriteArrayList<>();

    private Consumer<String> script = text -> {};
    private boolean refuses;
    private Headers headers = Headers.NONE;
    private volatile @Nullable ClientListener listener;

    /** Sets the action that runs when the client sends a frame. */
    void onSend(Consumer<String> script) {
        this.script = script;
    }

    /** Sends nothing from now on, as a connection that is closing, of which the client has not heard yet. */
    void refuseFrames() {
        refuses = true;
    }

    /** The client's listener, once it has started to connect. */
    ClientListener client() {
        if (listener == null) {
            throw new AssertionError("the client has not begun to connect");
        }
        return listener;
    }

    /** Whether the client has started to connect. */
    boolean hasBegun() {
        return listener != null;
    }

    void receive(String text) {
        client().received(new Frame.Text(text));
    }

    /** What the client has sent when it connected. */
    Headers headers() {
        return headers;
    }

    @Override
    public void open(Headers headers, ClientListener listener) {
        this.headers = headers;
        this.listener = listener;
        done.add("open");
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        if (refuses) {
            return false;
        }
        String text = ((Frame.Text) frame).text();
        done.add("send " + text);
        script.accept(text);
        return true;
    }

    @Override
    public void heartbeat() {
        done.add("heartbeat");
    }

    @Override
    public void close(int code, String reason) {
        done.add(("close " + code + " " + reason).strip());
    }

    @Override
    public void terminate() {
        done.add("terminate");
    }

    @Override
    public void readable(boolean on) {
        done.add(on ? "resume" : "pause");
    }
}
