package io.tsrpc.benchmarks.load;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.tsrpc.benchmarks.process.Json;
import io.tsrpc.benchmarks.process.Parent;

/**
 * Does one {@link Job} after the other, each of which is a line, and says {@link Ended} after each. It lives as long as a
 * whole run, so that its own code is compiled when it counts.
 */
final class LoadProgram {
    private LoadProgram() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        Parent.run(LoadProgram::run);
    }

    private static void run(Parent parent) throws Exception {
        Connector connector = new Connector(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()));
        for (String line = parent.hear(); line != null; line = parent.hear()) {
            Job job = Json.read(line, Job.class);
            Load load = switch (job.kind()) {
                case WEB_SOCKET -> new WebSocketCalls(connector);
                case BROADCAST -> new WebSocketBroadcast(connector);
                case HTTP -> new HttpCalls(connector);
                case GRPC -> new GrpcCalls();
                case IDLE -> new IdleConnections(connector);
            };
            parent.say(load.run(job, parent));
        }
    }
}
