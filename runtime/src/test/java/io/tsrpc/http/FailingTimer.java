package io.tsrpc.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one of the threads with which the JDK closes connections fail, in a JVM of two servers, as if the heap were full. Ends when
 * that thread has ended.
 */
final class FailingTimer {
    private FailingTimer() {}

    public static void main(String[] args) throws Exception {
        boolean idle = args[0].equals("idle");
        Set<String> name = Set.of(idle ? "idle-timeout-task" : "req-rsp-timeout-task");
        HttpServer other = HttpServers.start(HttpServers::greet, b -> b.livePath("/live"));
        List<Thread> others = JdkThreads.named(name);
        HttpServer server =
                HttpServers.start(HttpServers::greet, b -> b.livePath("/live").healthPath("/health"));
        Thread timer = JdkThreads.since(others, name).get(0);
        System.out.println("port " + server.port());
        try (JdkServerFaults fault = new JdkServerFaults(idle ? "Closed idle connection" : "closing: no request");
                RawHttp client = RawHttp.connect(server)) {
            client.write(idle ? "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n" : "POST /Te");
            timer.join(); // it logs before it ends
            boolean otherGoesOn = others.get(0).isAlive() && other.port() != server.port();
            boolean isTold = status(server, "/live").startsWith("HTTP/1.1 503")
                    && status(server, "/health").startsWith("HTTP/1.1 200")
                    && status(other, "/live").startsWith("HTTP/1.1 200");
            Runtime.getRuntime().halt(fault.hasHappened() && otherGoesOn && isTold ? 0 : 1);
        }
    }

    private static String status(HttpServer server, String path) throws IOException {
        return RawHttp.exchange(server, "GET", path, Map.of(), new byte[0]).status();
    }
}
