package io.tsrpc.example.chatroom;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The chatroom on two servers, with Redis between them and nginx in front of them, each in a process of its own. nginx has one port for
 * pages and chat, and asks the other server at once when one does not answer.
 */
public final class ChatCluster implements AutoCloseable {
    private static final int PAGE_PORT = 8080;

    private final int port;
    private final List<Program> others = new ArrayList<>();
    private final List<ClusterNode> nodes = new ArrayList<>();
    private boolean isClosed;

    private ChatCluster(int port) {
        this.port = port;
    }

    /**
     * Starts all. Blocks until they are ready.
     *
     * @param folder where nginx and Redis may have files; it is created
     * @param port where nginx listens; 0 for any free port
     * @param output gets what the servers print
     * @throws IOException if a program is missing or does not start; its text says why
     */
    static ChatCluster start(Path folder, int port, Consumer<String> output) throws IOException {
        ChatCluster cluster = new ChatCluster(port == 0 ? freePort() : port);
        try {
            cluster.open(Files.createDirectories(folder).toAbsolutePath(), output);
            return cluster;
        } catch (IOException e) {
            cluster.close();
            throw e;
        }
    }

    private void open(Path folder, Consumer<String> output) throws IOException {
        String nginx = Program.installed("nginx");
        String redis = "redis://127.0.0.1:" + startRedis(Program.installed("redis-server"), folder);
        for (String name : List.of("a", "b")) {
            ChatSettings settings = new ChatSettings(
                    freePort(), freePort(), OptionalInt.of(port), Optional.of(redis), Optional.of(name));
            nodes.add(new ClusterNode(name, settings, output));
        }
        for (ClusterNode node : nodes) {
            node.start();
        }
        startNginx(nginx, folder);
    }

    /** It keeps nothing on disk: what was said is gone when all of this ends. */
    private int startRedis(String program, Path folder) throws IOException {
        int redisPort = freePort();
        List<String> command = List.of(
                program,
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(redisPort),
                "--save",
                "",
                "--dir",
                folder.toString());
        others.add(Program.start(command, "Ready to accept connections", line -> {}));
        return redisPort;
    }

    private void startNginx(String program, Path folder) throws IOException {
        Files.writeString(folder.resolve("nginx.conf"), NginxConf.text(port, nodes));
        List<String> command = List.of(program, "-p", folder + "/", "-c", "nginx.conf", "-e", "stderr");
        others.add(Program.start(command, "getrlimit", line -> {})); // what it prints when it listens
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** The port of nginx, for the page and the chat. */
    int port() {
        return port;
    }

    /** The servers. */
    List<ClusterNode> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * Starts a server again, by its name and on its ports, unless everything is closed.
     *
     * @return whether it runs
     * @throws IOException if it does not start
     */
    synchronized boolean startAgain(ClusterNode node) throws IOException {
        if (!isClosed) {
            node.start();
        }
        return !isClosed;
    }

    /** Ends all, the servers first and in order. */
    @Override
    public synchronized void close() {
        isClosed = true;
        nodes.forEach(ClusterNode::end);
        others.forEach(Program::end);
    }

    /** Runs all until it is killed, and starts a server again that has ended. Another port than 8080 may be given. */
    public static void main(String[] args) {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : PAGE_PORT;
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        try {
            ChatCluster cluster = start(Path.of("target", "cluster"), port, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            System.out.println("The chatroom is open: http://localhost:" + port);
            System.out.println("For Java clients: ws://localhost:" + port + ". Ctrl-C closes it.");
            cluster.nodes().forEach(cluster::watch);
            cluster.await(parent);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Waits for the end of nginx, or of whoever has started this process: Maven tells it of no signal. */
    private void await(Optional<ProcessHandle> parent) {
        Stream<ProcessHandle> nginx =
                Stream.of(others.get(others.size() - 1).process().toHandle());
        var unused = CompletableFuture.anyOf(Stream.concat(parent.stream(), nginx)
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void watch(ClusterNode node) {
        System.out.println("Server " + node.name() + " is process " + node.pid());
        var unused = node.onExit().thenRunAsync(() -> {
            try {
                if (startAgain(node)) {
                    watch(node);
                }
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        });
    }
}
