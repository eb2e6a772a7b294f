package io.tsrpc.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.tsrpc.benchmarks.process.Parent;
import java.util.HexFormat;
import java.util.List;

/** POST requests over keep-alive connections in a closed loop, one at a time on each. */
final class HttpCalls implements Load {
    private static final int LIMIT = 1 << 20;

    private final Connector connector;

    HttpCalls(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Ended run(Job job, Parent parent) throws Exception {
        Meter meter = new Meter(job.connections());
        ByteBuf request = request(job);
        List<Channel> channels = connector.open(job, () -> new ChannelHandler[] {
            new HttpResponseDecoder(),
            new HttpObjectAggregator(LIMIT),
            new Caller(job.exchange().reply(), request, meter)
        });
        for (Channel channel : channels) {
            channel.eventLoop()
                    .execute(() -> channel.pipeline().get(Caller.class).send(channel));
        }
        Ended ended = meter.measure(job, parent);
        Connector.close(channels);
        request.release();
        return ended;
    }

    private static ByteBuf request(Job job) {
        byte[] body = HexFormat.of().parseHex(job.exchange().request());
        String head = "POST " + job.exchange().path() + " HTTP/1.1\r\nHost: 127.0.0.1:" + job.port()
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + body.length + "\r\n\r\n";
        return Unpooled.directBuffer().writeBytes(head.getBytes(US_ASCII)).writeBytes(body);
    }

    private static final class Caller extends SimpleChannelInboundHandler<FullHttpResponse> {
        private final String reply;
        private final ByteBuf request;
        private final Meter meter;
        private boolean compared;
        private long start;

        Caller(String reply, ByteBuf request, Meter meter) {
            this.reply = reply;
            this.request = request;
            this.meter = meter;
        }

        void send(Channel channel) {
            start = System.nanoTime();
            channel.writeAndFlush(request.retainedDuplicate());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            meter.add(System.nanoTime() - start);
            check(response);
            if (meter.goesOn(1)) {
                send(context.channel());
            }
        }

        /** Every response must have the right status and length, the first one the right bytes. */
        private void check(FullHttpResponse response) {
            boolean right = response.status().equals(HttpResponseStatus.OK)
                    && response.content().readableBytes() * 2 == reply.length();
            if (!right || (!compared && !ByteBufUtil.hexDump(response.content()).equals(reply))) {
                throw new IllegalStateException("The reply " + response.status() + " "
                        + ByteBufUtil.hexDump(response.content()) + " instead of " + reply);
            }
            compared = true;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            meter.fail(cause);
            context.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            meter.fail(new IllegalStateException("The server has closed a connection"));
        }
    }
}
