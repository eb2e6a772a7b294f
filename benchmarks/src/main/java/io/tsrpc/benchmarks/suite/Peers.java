package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.load.Job;
import io.tsrpc.benchmarks.process.Command;
import io.tsrpc.benchmarks.process.State;
import java.util.List;

/** The servers that can be measured. */
final class Peers {
    static final String NPM = "npm tsrpc";
    static final String JAVA_WEB_SOCKET = "Java-WebSocket";
    static final String NETTY = "Netty";
    static final String WS = "npm ws";
    static final String SOCKET_IO = "npm socket.io";
    static final String WRITES = "a write() for each";
    static final String GRPC = "grpc-java";
    static final String GRPC_DIRECT = "grpc-java, direct executor";

    private final Workbench workbench;
    private final Frames frames;

    Peers(Workbench workbench, Frames frames) {
        this.workbench = workbench;
        this.frames = frames;
    }

    /** A state of ours, over WebSocket. */
    Peer own(State state) {
        return webSocket(state.name(), own(state, "ws"), Dialect.tsrpc(frames));
    }

    /** A state of ours, over HTTP. */
    Peer ownHttp(State state) {
        return http(state.name(), own(state, "http"), Dialect.tsrpcHttp(frames));
    }

    /** Ours, with a room of all connections instead of broadcasts to all. */
    Peer room() {
        return room("a room", "room");
    }

    /** Ours, with a recoverable room of all connections. Its clients have not asked for their places in it. */
    Peer recoverableRoom() {
        return room("a recoverable room", "recoverable");
    }

    private Peer room(String name, String kind) {
        return broadcaster(name, workbench.java(name, "server.TsrpcServer", kind), Dialect.tsrpc(frames));
    }

    private static Command own(State state, String transport) {
        return state.program(state.name() + " " + transport, "server.TsrpcServer", Workbench.JVM, List.of(transport));
    }

    Peer npm() {
        return webSocket(NPM, Workbench.node(NPM + " ws", "tsrpc-server.js", "ws"), Dialect.tsrpc(frames));
    }

    Peer npmHttp() {
        return http(NPM, Workbench.node(NPM + " http", "tsrpc-server.js", "http"), Dialect.tsrpcHttp(frames));
    }

    Peer javaWebSocket() {
        return webSocket(
                JAVA_WEB_SOCKET, workbench.java(JAVA_WEB_SOCKET, "server.JavaWebSocketServer"), Dialect.bare(frames));
    }

    Peer netty() {
        return webSocket(NETTY, workbench.java(NETTY + " ws", "server.NettyServer", "ws"), Dialect.bare(frames));
    }

    Peer nettyHttp() {
        return http(NETTY, workbench.java(NETTY + " http", "server.NettyServer", "http"), Dialect.bareHttp(frames));
    }

    Peer ws() {
        return webSocket(WS, Workbench.node(WS, "ws-server.js"), Dialect.bare(frames));
    }

    Peer jdkHttp() {
        String name = "JDK HttpServer";
        return http(name, workbench.java(name, "server.JdkHttpServer"), Dialect.bareHttp(frames));
    }

    Peer nodeHttp() {
        String name = "Node http";
        return http(name, Workbench.node(name, "http-server.js"), Dialect.bareHttp(frames));
    }

    /** It is compared by its broadcasts. */
    Peer socketIo() {
        return broadcaster(SOCKET_IO, Workbench.node(SOCKET_IO, "socket-io-server.js"), Dialect.socketIo());
    }

    /** It is compared by its broadcasts. */
    Peer writes() {
        return broadcaster(WRITES, workbench.java(WRITES, "server.WriteLoopServer"), Dialect.bare(frames));
    }

    /** It is compared by calls over one connection. */
    Peer grpc() {
        return grpc(GRPC, "default");
    }

    /** The same, with handlers on the threads of the transport. */
    Peer grpcDirect() {
        return grpc(GRPC_DIRECT, "direct");
    }

    private Peer grpc(String name, String executor) {
        return new Peer(
                name, workbench.java(name, "server.GrpcServer", executor), Job.Kind.GRPC, Dialect.grpc(), false);
    }

    private static Peer webSocket(String name, Command command, Dialect dialect) {
        return new Peer(name, command, Job.Kind.WEB_SOCKET, dialect, false);
    }

    private static Peer broadcaster(String name, Command command, Dialect dialect) {
        return new Peer(name, command, Job.Kind.WEB_SOCKET, dialect, true);
    }

    private static Peer http(String name, Command command, Dialect dialect) {
        return new Peer(name, command, Job.Kind.HTTP, dialect, false);
    }
}
