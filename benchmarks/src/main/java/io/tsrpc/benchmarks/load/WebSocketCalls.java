package io.tsrpc.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.tsrpc.benchmarks.process.Parent;
import java.util.Arrays;
import java.util.List;

/**
 * Requests over WebSocket in a closed loop: a connection has as many under way as the job says, and sends for the replies of
 * one read as many new ones in one write.
 */
final class WebSocketCalls implements Load {
    private final Connector connector;

    WebSocketCalls(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Ended run(Job job, Parent parent) throws Exception {
        Meter meter = new Meter((long) job.connections() * job.inFlight());
        ByteBuf requests = requests(job);
        List<Channel> channels = connector.openWebSockets(job, () -> new Caller(job, requests, meter));
        for (Channel channel : channels) {
            channel.eventLoop()
                    .execute(() -> channel.pipeline().get(Caller.class).start(channel));
        }
        Ended ended = meter.measure(job, parent);
        Connector.close(channels);
        requests.release();
        return ended;
    }

    /** As many requests as a connection may have under way. */
    private static ByteBuf requests(Job job) {
        ByteBuf one =
                FrameHandler.frame(job.exchange().request(), job.exchange().text());
        ByteBuf all = Unpooled.directBuffer(one.readableBytes() * job.inFlight());
        for (int i = 0; i < job.inFlight(); i++) {
            all.writeBytes(one, 0, one.readableBytes());
        }
        one.release();
        return all;
    }

    private static final class Caller extends FrameHandler {
        private final ByteBuf requests;
        private final int size;
        private final Meter meter;
        private final long[] starts; // of the requests under way, a ring
        private int oldest;

        Caller(Job job, ByteBuf requests, Meter meter) {
            super(job.exchange());
            this.requests = requests;
            this.size = requests.readableBytes() / job.inFlight();
            this.meter = meter;
            this.starts = new long[job.inFlight()];
        }

        void start(Channel channel) {
            Arrays.fill(starts, System.nanoTime());
            channel.writeAndFlush(requests.retainedDuplicate());
        }

        @Override
        void replied(ChannelHandlerContext context, int count) {
            long now = System.nanoTime();
            for (int i = 0; i < count; i++) {
                meter.add(now - starts[oldest]);
                starts[oldest] = now;
                oldest = oldest + 1 == starts.length ? 0 : oldest + 1;
            }
            if (meter.goesOn(count)) {
                context.writeAndFlush(requests.retainedSlice(0, count * size));
            }
        }

        @Override
        void failed(Throwable cause) {
            meter.fail(cause);
        }
    }
}
