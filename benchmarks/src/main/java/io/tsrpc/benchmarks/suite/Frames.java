package io.tsrpc.benchmarks.suite;

import io.tsrpc.benchmarks.process.Child;

/**
 * What TSRPC's npm packages send and get, in hexadecimal, as {@code peers/frames.js} has them make it: the call and the
 * messages that all servers are measured with.
 */
record Frames(
        String echo,
        String echoReply,
        String echoHttp,
        String echoHttpReply,
        String note,
        String noteReply,
        String broadcast1,
        String broadcast50,
        String broadcastNote) {
    static Frames of(Workbench workbench) {
        try (Child child = workbench.start(Workbench.node("frames", "frames.js"))) {
            return child.hear(Frames.class);
        }
    }
}
