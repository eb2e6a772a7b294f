package io.tsrpc.http;

import io.tsrpc.Option;
import io.tsrpc.engine.OptionValues;
import org.jspecify.annotations.Nullable;

/** Collects the options of an HTTP transport. */
final class HttpTransportOptions implements HttpServer.TransportOptions {
    private final OptionValues values = new OptionValues();

    @Override
    public <T extends @Nullable Object> HttpServer.TransportOptions set(Option<T> option, T value) {
        values.set(option, value);
        return this;
    }

    OptionValues values() {
        return values;
    }
}
