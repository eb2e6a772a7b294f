package io.tsrpc.benchmarks.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelMatchers;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.util.concurrent.GlobalEventExecutor;

/**
 * Everybody connected to a Netty server, and the one buffer that all are sent. Several notes in a row are written first
 * and then flushed once: Netty's documentation (of {@code FlushConsolidationHandler}) has it that flushes are to be
 * minimized, since each may be a system call. Nobody waits for what becomes of a write, so promises are
 * void.
 */
final class NettyBroadcast {
    private final ChannelGroup everybody = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ByteBuf note =
            Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeBytes(ServerProgram.note()));

    /** A channel is one of them until it is closed. */
    void join(Channel channel) {
        everybody.add(channel);
    }

    /** Sends the note to everybody, so many times. */
    void send(int times) {
        for (int i = 0; i < times; i++) {
            everybody.write(new BinaryWebSocketFrame(note.duplicate()), ChannelMatchers.all(), true);
        }
        everybody.flush();
    }
}
