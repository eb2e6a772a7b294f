package io.tsrpc.benchmarks.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;

/** Echoes frames of a WebSocket. */
final class NettyWebSocketEcho extends NettyEcho {
    private final NettyBroadcast broadcast;

    NettyWebSocketEcho(NettyBroadcast broadcast) {
        this.broadcast = broadcast;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof HandshakeComplete) {
            broadcast.join(context.channel());
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof BinaryWebSocketFrame frame && isBroadcast(frame.content())) {
            ByteBuf content = frame.content();
            int times = content.getUnsignedShort(content.readerIndex() + 1);
            frame.release();
            broadcast.send(times);
        } else {
            context.write(message, context.voidPromise()); // which releases it
        }
    }

    private static boolean isBroadcast(ByteBuf content) {
        return content.readableBytes() == 3 && content.getByte(content.readerIndex()) == ServerProgram.BROADCAST;
    }
}
