package io.tsrpc.benchmarks.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** What echoes have in common on Netty: all that one read brought are flushed at once. */
abstract class NettyEcho extends ChannelInboundHandlerAdapter {
    @Override
    public final void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext context, Throwable e) {
        System.err.println(context.channel() + ": " + e);
        context.close();
    }
}
