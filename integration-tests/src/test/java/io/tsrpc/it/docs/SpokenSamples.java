package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DuplexClient;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import java.util.Map;
import java.util.function.BiFunction;

/** Examples of what a server and a client say to each other: ours are set up, and listened to. */
final class SpokenSamples {
    private SpokenSamples() {}

    static Map<String, Check> checks() {
        return Map.ofEntries(
                Map.entry("http json-off/bin/ok request", asked(http(false, "a"))),
                Map.entry("http json-off/bin/ok response", answered(http(false, "a"))),
                Map.entry("http json-on/bin/call-error response", answered(http(false, "call-error"))),
                Map.entry("http json-on/bin/tsrpc-error response", answered(http(false, "tsrpc-error"))),
                Map.entry("http json-on/json/ok request", asked(http(true, "a"))),
                Map.entry("http json-on/json/ok response", answered(http(true, "a"))),
                Map.entry("http json-on/json/tsrpc-error response", answered(http(true, "tsrpc-error"))),
                Map.entry("envelope req/test/buffer/sn=1", asked(call(false, "a"))),
                Map.entry("envelope ret/succ/buffer/sn=1", answered(call(false, "full"))),
                Map.entry("envelope ret/err-extras/buffer/sn=1", answered(call(false, "extras"))),
                Map.entry("envelope msg/client/buffer/SHORT", asked(chat(false))),
                Map.entry("envelope msg/server/buffer/LONG", answered(chat(false))),
                Map.entry("ws text/duplicate-sn first", asked(call(true, "a"))),
                Map.entry("envelope ret/succ/text/sn=1", answered(call(true, "full"))),
                Map.entry("envelope ret/err-extras/text/sn=1", answered(call(true, "extras"))),
                Map.entry("envelope msg/client/text/LONG", asked(chat(true))));
    }

    /** What is said when asked to say it. */
    private interface Conversation {
        Wiretap.Heard hear();
    }

    private static Check asked(Conversation conversation) {
        return content -> assertThat(conversation.hear().fromClient()).isEqualTo(content);
    }

    private static Check answered(Conversation conversation) {
        return content -> assertThat(conversation.hear().fromServer()).isEqualTo(content);
    }

    private static Conversation http(boolean json, String name) {
        return () -> {
            Wiretap tap = new Wiretap();
            try (HttpServer server =
                    HttpServer.builder(Wiretap.PROTO).port(0).json(true).build()) {
                tap.serve(server);
                server.start();
                String url = "http://127.0.0.1:" + server.port();
                try (HttpClient client = HttpClient.of(Wiretap.PROTO, url, o -> o.json(json))) {
                    return tap.call(client, name);
                }
            }
        };
    }

    private static Conversation call(boolean json, String name) {
        return () -> duplex(json, (tap, client) -> tap.call(client, name));
    }

    private static Conversation chat(boolean json) {
        return () -> duplex(json, Wiretap::chat);
    }

    private static Wiretap.Heard duplex(boolean json, BiFunction<Wiretap, DuplexClient, Wiretap.Heard> talk) {
        Wiretap tap = new Wiretap();
        try (InnerServer server = InnerServer.builder(Wiretap.PROTO).json(true).build();
                DuplexClient client = server.newClient(o -> o.json(json))) {
            tap.serve(server);
            server.start();
            assertThat(client.connect().join().isSucc()).isTrue();
            return talk.apply(tap, client);
        }
    }
}
