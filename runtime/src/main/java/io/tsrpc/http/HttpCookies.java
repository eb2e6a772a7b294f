package io.tsrpc.http;

import io.tsrpc.Headers;
import io.tsrpc.concurrent.GrowingPool;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.Destination;
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.ReceivedHead;
import java.io.IOException;
import java.util.function.Consumer;

/** Cookies of a client whose user has set a cookie handler. It may block, so it is called on threads of its own. */
final class HttpCookies {
    private static final Log LOG = Log.of(Topic.CLIENT_HTTP);

    private final Destination destination;
    private final GrowingPool threads = new GrowingPool("tsrpc-http-client-cookies");

    HttpCookies(Destination destination) {
        this.destination = destination;
    }

    /** Adds the cookies of the server to the headers of a request; then one of both functions runs. */
    void addTo(Headers headers, Consumer<Headers> next, Consumer<Throwable> failed) {
        try {
            threads.execute(() -> {
                Headers all;
                try {
                    all = destination.withCookies(headers);
                } catch (Throwable e) { // user code may throw anything
                    failed.accept(e);
                    return;
                }
                next.accept(all);
            });
        } catch (Throwable e) { // closed meanwhile, or no more threads
            failed.accept(new IOException("The client is closed, or has no thread for its cookies", e));
        }
    }

    /** Keeps the cookies that a response sets; then {@code next} runs. */
    void keep(ReceivedHead head, Runnable next) {
        Headers headers = HeadLines.headers(head.text());
        if (!destination.keepsCookies(headers)) {
            next.run();
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    destination.keepCookies(headers);
                } catch (Throwable e) { // user code may throw anything
                    LOG.error("The cookies of {} could not be kept", destination.server(), e);
                }
                next.run();
            });
        } catch (Throwable e) { // closed meanwhile, or no more threads: the response matters more
            LOG.debug("The cookies of a response are not kept", e);
            next.run();
        }
    }

    void close() {
        threads.shutdown();
    }
}
