package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.process.Child;
import io.tsrpc.benchmarks.server.Ready;
import io.tsrpc.benchmarks.server.Usage;
import java.time.Duration;

/** A server program that runs. */
final class Server implements AutoCloseable {
    private final Peer peer;
    private final Child child;
    private final int port;

    private Server(Peer peer, Child child, int port) {
        this.peer = peer;
        this.child = child;
        this.port = port;
    }

    /** Starts one, and returns when it listens. */
    static Server start(Workbench workbench, Peer peer) {
        Child child = workbench.start(peer.command());
        return new Server(peer, child, child.hear(Ready.class).port());
    }

    int port() {
        return port;
    }

    /** The processor time that it has used. */
    Duration cpu() {
        return child.cpu();
    }

    /** The bytes that it has allocated; negative if it cannot tell. */
    long allocated() {
        return ask("usage").allocated();
    }

    /** Has it collect its garbage, and tells the bytes that are left; see {@link Usage}. */
    long heap() {
        return ask("collect").heap();
    }

    private Usage ask(String what) {
        child.say(what);
        return child.hear(Usage.class);
    }

    @Override
    public String toString() {
        return peer.name();
    }

    @Override
    public void close() {
        child.close();
    }
}
