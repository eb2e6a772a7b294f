package io.tsrpc.benchmarks.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;

/** Bare Netty with as many threads as it takes by default: {@code ws} or {@code http}. */
final class NettyServer {
    private static final int MAX_MESSAGE = 1024 * 1024;

    private NettyServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(() -> switch (arguments[0]) {
            case "ws" -> listen(webSocket());
            case "http" -> listen(http());
            default -> throw new IllegalArgumentException("Neither ws nor http: " + arguments[0]);
        });
    }

    private static int listen(ChannelInitializer<Channel> initializer) throws InterruptedException {
        Channel channel = new ServerBootstrap()
                .group(
                        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()),
                        new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory()))
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, ServerProgram.BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(initializer)
                .bind(ServerProgram.ADDRESS)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private static ChannelInitializer<Channel> webSocket() {
        WebSocketServerProtocolConfig config = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath("/")
                .checkStartsWith(true)
                .maxFramePayloadLength(MAX_MESSAGE)
                .build();
        NettyBroadcast broadcast = new NettyBroadcast();
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(
                                new HttpServerCodec(),
                                new HttpObjectAggregator(MAX_MESSAGE),
                                new WebSocketServerProtocolHandler(config),
                                new NettyWebSocketEcho(broadcast));
            }
        };
    }

    private static ChannelInitializer<Channel> http() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_MESSAGE), new NettyHttpEcho());
            }
        };
    }
}
