package io.tsrpc.benchmarks.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.tsrpc.benchmarks.process.Parent;
import java.util.List;

/** WebSocket connections that are open and say nothing, until the parent's next line. */
final class IdleConnections implements Load {
    private final Connector connector;

    IdleConnections(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Ended run(Job job, Parent parent) throws Exception {
        List<Channel> channels = connector.openWebSockets(job, () -> new Silent(job));
        parent.say(new Started(true));
        parent.hear();
        long alive = channels.stream().filter(Channel::isActive).count();
        Connector.close(channels);
        return new Ended(job.connections() - alive);
    }

    private static final class Silent extends FrameHandler {
        Silent(Job job) {
            super(job.exchange());
        }

        @Override
        void replied(ChannelHandlerContext context, int count) {
            throw new IllegalStateException("A message that nobody has asked for");
        }

        @Override
        void failed(Throwable cause) {
            // The connector tells of one that does not open, and the count of those that were alive of one that was
            // lost.
        }
    }
}
