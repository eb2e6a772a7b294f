package ${package}.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ${package}.protocols.ApiLogin;
import ${package}.protocols.ChatClient;
import ${package}.protocols.ChatWsClient;
import io.tsrpc.ws.WsServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as it runs, on a port. */
class ChatServerTest {
    private final WsServer server = ChatServer.create(Settings.of(Map.of("PORT", "0")));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void clientsLogInOverWebSocket() {
        try (ChatWsClient client = ChatClient.ws("ws://localhost:" + server.port())) {
            assertTrue(client.connect().join().isSucc());

            ApiLogin.Res res = client.login(new ApiLogin.Req("Ann", "the secret of Ann"))
                    .join()
                    .orElseThrow();

            assertEquals("Ann", res.user().name());
        }
    }

    @Test
    void balancersAreToldThatItIsWell() throws Exception {
        for (String path : new String[] {"/health", "/live"}) {
            URI uri = URI.create("http://localhost:" + server.port() + path);
            HttpResponse<Void> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
            assertEquals(200, response.statusCode());
        }
    }
}
