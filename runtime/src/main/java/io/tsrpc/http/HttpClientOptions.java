package io.tsrpc.http;

import io.tsrpc.Option;
import io.tsrpc.client.ClientAssembly;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/** Collects the options of an HTTP client. */
final class HttpClientOptions implements HttpClient.Options {
    private final OptionValues values = new OptionValues();

    @Override
    public <T extends @Nullable Object> HttpClient.Options set(Option<T> option, T value) {
        values.set(option, value);
        return this;
    }

    HttpClient open(ServiceProto proto, String url) {
        ClientSettings settings = new ClientSettings(proto, values);
        ServerUrl server = ServerUrl.of(url);
        ClientAssembly assembly = new ClientAssembly("HTTP client of " + server, settings);
        HttpSender sender = new HttpSender(server, settings, assembly.timer());
        return new ForwardingHttpClient(assembly.over(sender));
    }
}
