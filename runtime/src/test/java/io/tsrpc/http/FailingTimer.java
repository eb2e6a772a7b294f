package io.tsrpc.http;

import java.util.List;
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
        HttpServer other = HttpServers.start(HttpServers::greet);
        List<Thread> others = JdkThreads.named(name);
        HttpServer server = HttpServers.start(HttpServers::greet);
        Thread timer = JdkThreads.since(others, name).get(0);
        System.out.println("port " + server.port());
        try (JdkServerFaults fault = new JdkServerFaults(idle ? "Closed idle connection" : "closing: no request");
                RawHttp client = RawHttp.connect(server)) {
            client.write(idle ? "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n" : "POST /Te");
            timer.join(); // it logs before it ends
            boolean otherGoesOn = others.get(0).isAlive() && other.port() != server.port();
            Runtime.getRuntime().halt(fault.hasHappened() && otherGoesOn ? 0 : 1);
        }
    }
}
