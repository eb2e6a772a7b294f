package io.tsrpc.benchmarks.load;

import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Publishes by NATS, as its client does by itself: nobody is told what has arrived. */
final class JnatsCarrier implements Carrier {
    private static final String SUBJECT = "room";

    private final Connection publisher;

    JnatsCarrier(int port, List<Subscriber> subscribers) throws IOException, InterruptedException, TimeoutException {
        Options options = Options.builder()
                .server("nats://127.0.0.1:" + port)
                .maxMessagesInOutgoingQueue(0) // or a burst would fail
                .build();
        for (Subscriber subscriber : subscribers) {
            Connection connection = Nats.connect(options);
            var unused = connection
                    .createDispatcher(message -> subscriber.heard(message.getData()))
                    .subscribe(SUBJECT);
            connection.flush(Duration.ofSeconds(5)); // the subscription is there
        }
        publisher = Nats.connect(options);
    }

    @Override
    public CompletionStage<?> send(byte[] frame) {
        publisher.publish(SUBJECT, frame);
        return CompletableFuture.completedStage(null);
    }
}
