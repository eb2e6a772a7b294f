package io.tsrpc.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletionStage;

/**
 * Where Redis is, and a client that does nothing by itself while there is no connection: it would be late, and go to another process of Redis.
 *
 * @param uri without credentials
 */
record Endpoint(RedisClient client, RedisURI uri, Credentials credentials) {
    /** The end point of an address. */
    static Endpoint of(RedisURI uri, Credentials credentials, RedisOptions options, ClientResources resources) {
        RedisURI plain = withoutCredentials(uri);
        RedisClient client = RedisClient.create(resources, plain);
        client.setOptions(clientOptions(options));
        return new Endpoint(client, plain, credentials);
    }

    CompletionStage<StatefulRedisConnection<byte[], byte[]>> connect() {
        return client.connectAsync(ByteArrayCodec.INSTANCE, uri)
                .thenCompose(connection -> shown(connection, connection.async()));
    }

    CompletionStage<StatefulRedisPubSubConnection<byte[], byte[]>> connectPubSub() {
        return client.connectPubSubAsync(ByteArrayCodec.INSTANCE, uri)
                .thenCompose(connection -> shown(connection, connection.async()));
    }

    private <C extends StatefulConnection<?, ?>> CompletionStage<C> shown(
            C connection, RedisAsyncCommands<?, ?> commands) {
        return orClose(connection, credentials.show(commands).thenApply(shown -> connection));
    }

    /** Closes a connection with which something does not work. */
    static <T> CompletionStage<T> orClose(StatefulConnection<?, ?> connection, CompletionStage<T> stage) {
        return stage.whenComplete((result, failure) -> {
            if (failure != null) {
                var unused = connection.closeAsync();
            }
        });
    }

    private static RedisURI withoutCredentials(RedisURI uri) {
        RedisURI plain = new RedisURI(uri.getHost(), uri.getPort(), uri.getTimeout());
        plain.setSsl(uri.isSsl());
        plain.setStartTls(uri.isStartTls());
        plain.setVerifyPeer(uri.getVerifyMode());
        return plain;
    }

    private static ClientOptions clientOptions(RedisOptions options) {
        ClientOptions.Builder builder = ClientOptions.builder()
                .autoReconnect(false)
                .protocolVersion(ProtocolVersion.RESP2) // which has no handshake
                .pingBeforeActivateConnection(false)
                .timeoutOptions(TimeoutOptions.create()) // pings tell whether Redis answers
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.patience())
                        .keepAlive(true)
                        .tcpNoDelay(true)
                        .build());
        if (options.trusted() != null) {
            builder.sslOptions(SslOptions.builder()
                    .jdkSslProvider()
                    .trustManager(options.trusted().toFile())
                    .build());
        }
        return builder.build();
    }
}
