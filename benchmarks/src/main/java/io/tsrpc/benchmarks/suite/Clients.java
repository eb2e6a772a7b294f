package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.process.State;
import java.util.ArrayList;
import java.util.List;

/** The clients that can be measured, each with 64 calls in flight. */
final class Clients {
    static final int IN_FLIGHT = 64;

    private final Workbench workbench;
    private final Frames frames;
    private final Pace pace;

    Clients(Workbench workbench, Frames frames, Pace pace) {
        this.workbench = workbench;
        this.frames = frames;
        this.pace = pace;
    }

    /** A state of ours. */
    ClientSuite.Client own(State state, String transport) {
        return new ClientSuite.Client(
                state.name(),
                port -> state.program(
                        "client of " + state.name(), "load.TsrpcClient", Workbench.JVM, arguments(transport, port)));
    }

    ClientSuite.Client npm(String transport) {
        return new ClientSuite.Client(
                Peers.NPM,
                port -> Workbench.node(
                        "client of " + Peers.NPM,
                        "client.js",
                        arguments(transport, port).toArray(String[]::new)));
    }

    /** The JDK's HTTP client, which posts what ours posts. */
    ClientSuite.Client jdk() {
        String name = "java.net.http";
        return new ClientSuite.Client(name, port -> {
            List<String> arguments = new ArrayList<>(arguments("http", port));
            arguments.add(frames.echoHttp());
            arguments.add(frames.echoHttpReply());
            return workbench.java(name, "load.JdkHttpClient", arguments.toArray(String[]::new));
        });
    }

    private List<String> arguments(String transport, int port) {
        return List.of(
                transport,
                Integer.toString(port),
                Integer.toString(IN_FLIGHT),
                Integer.toString(pace.clientWarmMillis()),
                Integer.toString(pace.measureMillis()));
    }
}
