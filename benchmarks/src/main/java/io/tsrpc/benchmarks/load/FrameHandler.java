package io.tsrpc.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * One WebSocket connection of a load. After the handshake it takes Netty's decoder out, and counts frames.
 *
 * <p>Every data frame must be as long as the expected reply, and the first one must be the same in every byte; control
 * frames are passed over. What is not as expected closes the connection.
 */
abstract class FrameHandler extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Channel> opened = new CompletableFuture<>();
    private final FrameCounter frames = new FrameCounter();
    private final Job.Exchange exchange;
    private final byte[] reply;

    private int greetings;
    private boolean compared;

    FrameHandler(Job.Exchange exchange) {
        this.exchange = exchange;
        this.reply = HexFormat.of().parseHex(exchange.reply());
        this.greetings = exchange.greeting().isEmpty() ? 0 : 2; // the server's own, and its answer to ours
        this.frames.capture(greetings == 0);
    }

    /** A payload in a frame as clients have to send it: masked. */
    static ByteBuf frame(String hex, boolean text) {
        ByteBuf payload = Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
        EmbeddedChannel encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(true));
        encoder.writeOutbound(text ? new TextWebSocketFrame(payload) : new BinaryWebSocketFrame(payload));
        ByteBuf frame = Unpooled.buffer();
        for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
            frame.writeBytes(part);
            part.release();
        }
        encoder.finishAndReleaseAll();
        return frame;
    }

    /** Completes when the connection can be used. */
    final CompletableFuture<Channel> opened() {
        return opened;
    }

    /** Handles {@code count} replies that have come together. */
    abstract void replied(ChannelHandlerContext context, int count);

    /** Handles the end of the connection, by an error or by either side. */
    abstract void failed(Throwable cause);

    @Override
    public final void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            context.pipeline().remove("ws-decoder");
            context.pipeline().remove("ws-encoder");
            context.pipeline().remove(WebSocketClientProtocolHandler.class);
            if (greetings == 0) {
                opened.complete(context.channel());
            }
        }
    }

    @Override
    public final void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            int replies = 0;
            while (frames.next(bytes)) {
                if (!frames.isData()) {
                    continue;
                }
                if (greetings > 0) {
                    greeted(context);
                } else if (frames.length() == reply.length) {
                    compareFirst();
                    replies++;
                } else {
                    throw new IllegalStateException(
                            "A reply of " + frames.length() + " bytes instead of " + reply.length);
                }
            }
            if (replies > 0) {
                replied(context, replies);
            }
        } finally {
            bytes.release();
        }
    }

    private void compareFirst() {
        if (compared) {
            return;
        }
        compared = true;
        frames.capture(false);
        if (!Arrays.equals(frames.captured(), reply)) {
            throw new IllegalStateException(
                    "The reply " + HexFormat.of().formatHex(frames.captured()) + " instead of " + exchange.reply());
        }
    }

    private void greeted(ChannelHandlerContext context) {
        greetings--;
        if (greetings == 1) {
            context.writeAndFlush(frame(exchange.greeting(), exchange.text()));
        } else {
            frames.capture(true);
            opened.complete(context.channel());
        }
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
        context.close();
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) {
        fail(new IllegalStateException("The server has closed a connection"));
    }

    private void fail(Throwable cause) {
        opened.completeExceptionally(cause);
        failed(cause);
    }
}
