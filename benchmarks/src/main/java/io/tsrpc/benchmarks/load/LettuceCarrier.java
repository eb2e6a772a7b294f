package io.tsrpc.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Publishes by Redis, as Lettuce does by itself: a call for each frame, without waiting for the one before. */
final class LettuceCarrier implements Carrier {
    private static final byte[] CHANNEL = "room".getBytes(US_ASCII);

    private final RedisAsyncCommands<byte[], byte[]> publisher;

    LettuceCarrier(int port, List<Subscriber> subscribers) {
        String uri = "redis://127.0.0.1:" + port;
        for (Subscriber subscriber : subscribers) {
            StatefulRedisPubSubConnection<byte[], byte[]> connection =
                    RedisClient.create(uri).connectPubSub(ByteArrayCodec.INSTANCE);
            connection.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(byte[] channel, byte[] message) {
                    subscriber.heard(message);
                }
            });
            connection.sync().subscribe(CHANNEL);
        }
        publisher = RedisClient.create(uri).connect(ByteArrayCodec.INSTANCE).async();
    }

    @Override
    public CompletionStage<?> send(byte[] frame) {
        return publisher.publish(CHANNEL, frame);
    }
}
