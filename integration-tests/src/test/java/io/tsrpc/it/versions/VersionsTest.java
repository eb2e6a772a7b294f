package io.tsrpc.it.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.versions.newer.Extra;
import io.tsrpc.it.versions.newer.NewerApi;
import io.tsrpc.it.versions.newer.NewerProtocol;
import io.tsrpc.it.versions.older.ApiRename;
import io.tsrpc.it.versions.older.OlderApi;
import io.tsrpc.it.versions.older.OlderProtocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Servers and clients of different versions, over HTTP. */
class VersionsTest {
    private static final Extra EXTRA =
            new Extra(true, Map.of("text", "t"), true, new Extra.Union.Yes(true, List.of(true)));

    @Test
    void anOlderServerReadsTheRequestsOfANewerClient() {
        OlderApi handler = (req, call) -> new ApiRename.Res("old " + req.name());
        HttpServer server = HttpServer.builder(OlderProtocol.PROTO)
                .port(0)
                .implement(handler)
                .build();
        try (server;
                HttpClient client = HttpClient.of(NewerProtocol.PROTO, started(server))) {
            Map<String, Boolean> options = new LinkedHashMap<>();
            options.put("a", true);
            options.put("b", false);
            var req = new io.tsrpc.it.versions.newer.ApiRename.Req("Ann", true, 127, options);
            assertThat(client.callApi(NewerProtocol.RENAME, req)
                            .join()
                            .orElseThrow()
                            .name())
                    .isEqualTo("old Ann");
        }
    }

    @Test
    void anOlderClientReadsTheRepliesOfANewerServer() {
        NewerApi handler =
                (req, call) -> new io.tsrpc.it.versions.newer.ApiRename.Res("new " + req.name(), true, -128, EXTRA);
        HttpServer server = HttpServer.builder(NewerProtocol.PROTO)
                .port(0)
                .implement(handler)
                .build();
        try (server;
                HttpClient client = HttpClient.of(OlderProtocol.PROTO, started(server))) {
            assertThat(client.callApi(OlderProtocol.RENAME, new ApiRename.Req("Bob"))
                            .join()
                            .orElseThrow()
                            .name())
                    .isEqualTo("new Bob");
        }
    }

    private static String started(HttpServer server) {
        server.start();
        return "http://127.0.0.1:" + server.port();
    }
}
