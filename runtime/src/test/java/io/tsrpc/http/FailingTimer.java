package io.tsrpc.http;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.server.ServerObserver;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Makes one of the threads with which the JDK closes connections fail, in a JVM of two servers, as if the heap were full. Ends when
 * that thread has ended.
 */
final class FailingTimer {
    private FailingTimer() {}

    public static void main(String[] args) throws Exception {
        boolean idle = args[0].equals("idle");
        Set<String> name = Set.of(idle ? "idle-timeout-task" : "req-rsp-timeout-task");
        List<String> faults = new CopyOnWriteArrayList<>();
        int other = start(faults);
        List<Thread> others = JdkThreads.named(name);
        int server = start(faults);
        Thread timer = JdkThreads.since(others, name).get(0);
        System.out.println("port " + server);
        try (JdkServerFaults fault = new JdkServerFaults(idle ? "Closed idle connection" : "closing: no request");
                RawHttp client = connect(server)) {
            client.write(idle ? "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n" : "POST /Te");
            timer.join(); // it logs before it ends
            boolean otherGoesOn = others.get(0).isAlive();
            boolean isTold = status(server, "/live").startsWith("HTTP/1.1 503")
                    && status(server, "/health").startsWith("HTTP/1.1 200")
                    && status(other, "/live").startsWith("HTTP/1.1 200")
                    && faults.equals(List.of(timer.getName() + " is lost"));
            Runtime.getRuntime().halt(fault.hasHappened() && otherGoesOn && isTold ? 0 : 1);
        }
    }

    /** Starts a server that adds what it hears of faults to a list, and returns its port. */
    private static int start(List<String> faults) {
        HttpServerTransport http = HttpServer.transport(
                options -> options.port(0).livePath("/live").healthPath("/health"));
        ServerPlan plan = new ServerPlan(VectorProto.PROTO).observer(new ServerObserver() {
            @Override
            public void failed(String thread, Throwable why, boolean isLost) {
                faults.add(thread + (isLost ? " is lost" : " goes on"));
            }
        });
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        Server server = plan.build(List.of(http));
        server.implementApi(VectorProto.TEST, HttpServers::greet);
        server.start();
        return http.port();
    }

    private static RawHttp connect(int port) throws IOException {
        return new RawHttp(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private static String status(int port, String path) throws IOException {
        try (RawHttp client = connect(port)) {
            client.send("GET", path, Map.of(), new byte[0]);
            return client.reply().status();
        }
    }
}
