package io.tsrpc.redis;

import io.tsrpc.Connection;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server in a process of its own, with connections that are in a room. */
final class NodeProcess implements AutoCloseable {
    static final MsgService<MsgLeft> CHAT = MsgService.of(1, "Chat", MsgLeftCodec.INSTANCE);
    static final ServiceProto PROTO = ServiceProto.of("Processes", List.of(CHAT));
    static final int MEMBERS = 3;

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
    }

    /** Starts one. Blocks until its connections are in the room. */
    static NodeProcess start(String uri, String name) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        uri,
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader printed = process.inputReader()) {
            String line = printed.readLine();
            if (!"ready".equals(line)) {
                throw new IOException("The server has said " + line);
            }
        }
        return new NodeProcess(process);
    }

    /** Ends it as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        kill();
    }

    /** Runs one: the address of Redis, and the name of the server. */
    public static void main(String[] args) throws InterruptedException {
        InnerServer server = InnerServer.builder(PROTO)
                .backplane(RedisBackplane.connect(args[0]))
                .nodeName(args[1])
                .build();
        server.start();
        for (int i = 0; i < MEMBERS; i++) {
            var unused = server.newClient().connect().join();
        }
        while (server.connections().size() < MEMBERS) {
            Thread.onSpinWait();
        }
        for (Connection conn : server.connections()) {
            var unused = server.room("a").join(conn, args[1]).join();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            var unused = server.gracefulStop(Duration.ZERO).join();
        }));
        System.out.println("ready");
        Thread.currentThread().join(); // until it is ended from outside
    }
}
