package io.tsrpc.it.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.it.conversation.Cell.Transport;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The Node program that opens servers of the npm package. Thread-safe. */
final class NpmHost implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final NodePeer program;
    private final String control;

    NpmHost(Identity identity) {
        program = NodePeer.start(
                "conversation/dist/server.js",
                identity.certificate().toString(),
                identity.key().toString());
        control = "http://127.0.0.1:" + program.receive();
    }

    TalkServer open(Transport transport, boolean tls, Variant variant) {
        String[] idAndPort = post("/server?transport=%s&tls=%s&variant=%s".formatted(transport, tls, variant), "")
                .split(" ", -1);
        return new NpmTalkServer(idAndPort[0], Integer.parseInt(idAndPort[1]));
    }

    private String post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(control + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    @Override
    public void close() {
        program.close();
    }

    /** One of its servers. */
    private final class NpmTalkServer implements TalkServer {
        private final String id;
        private final int port;

        NpmTalkServer(String id, int port) {
            this.id = id;
            this.port = port;
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public String ask(Verb verb, String argument) {
            return post("/" + verb.spelling() + "?server=" + URLEncoder.encode(id, UTF_8), argument);
        }

        @Override
        public void close() {
            post("/close?server=" + URLEncoder.encode(id, UTF_8), "");
        }
    }
}
