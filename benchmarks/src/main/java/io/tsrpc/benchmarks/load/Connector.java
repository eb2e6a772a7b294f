package io.tsrpc.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Opens connections to the loopback address, all on one thread. */
final class Connector {
    private static final int AT_ONCE = 50;
    private static final int HTTP_LIMIT = 1 << 20;
    private static final int SECONDS = 30;

    private final EventLoopGroup group;

    Connector(EventLoopGroup group) {
        this.group = group;
    }

    /** Opens TCP connections, and gives each a pipeline. */
    List<Channel> open(Job job, Supplier<ChannelHandler[]> handlers) throws Exception {
        List<Channel> channels = new ArrayList<>();
        while (channels.size() < job.connections()) {
            List<ChannelFuture> opening = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, job.connections() - channels.size()); i++) {
                opening.add(bootstrap(handlers)
                        .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), job.port())));
            }
            for (ChannelFuture connected : opening) {
                channels.add(connected.sync().channel());
            }
        }
        return channels;
    }

    /** Opens WebSocket connections whose frames {@code frames} handle, each past its handshake and greeting. */
    List<Channel> openWebSockets(Job job, Supplier<? extends FrameHandler> frames) throws Exception {
        List<Channel> channels = new ArrayList<>();
        while (channels.size() < job.connections()) {
            List<CompletableFuture<Channel>> opening = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, job.connections() - channels.size()); i++) {
                FrameHandler handler = frames.get();
                ChannelFuture connected = bootstrap(() -> new ChannelHandler[] {
                            new HttpClientCodec(),
                            new HttpObjectAggregator(HTTP_LIMIT),
                            new WebSocketClientProtocolHandler(webSocket(job)),
                            handler
                        })
                        .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), job.port()));
                opening.add(handler.opened());
                connected.addListener(done -> {
                    if (!done.isSuccess()) {
                        handler.opened().completeExceptionally(done.cause());
                    }
                });
            }
            for (CompletableFuture<Channel> opened : opening) {
                channels.add(opened.get(SECONDS, TimeUnit.SECONDS));
            }
        }
        return channels;
    }

    private static WebSocketClientProtocolConfig webSocket(Job job) {
        return WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(URI.create(
                        "ws://127.0.0.1:" + job.port() + job.exchange().path()))
                .subprotocol(
                        job.exchange().subprotocol().isEmpty()
                                ? null
                                : job.exchange().subprotocol())
                .version(WebSocketVersion.V13)
                .handshakeTimeoutMillis(TimeUnit.SECONDS.toMillis(SECONDS))
                .build();
    }

    private Bootstrap bootstrap(Supplier<ChannelHandler[]> handlers) {
        return new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        ChannelPipeline pipeline = channel.pipeline();
                        pipeline.addLast(handlers.get());
                    }
                });
    }

    /** Closes connections and waits until they are. */
    static void close(List<Channel> channels) throws InterruptedException {
        List<ChannelFuture> closing = channels.stream().map(Channel::close).toList();
        for (ChannelFuture closed : closing) {
            closed.sync();
        }
    }
}
