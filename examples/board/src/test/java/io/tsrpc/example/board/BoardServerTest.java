package io.tsrpc.example.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.BoardClient;
import io.tsrpc.example.board.protocols.Ink;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real server, over the network. */
class BoardServerTest {
    private BoardServer server = BoardServer.start(0, 0);

    @AfterEach
    void stop() {
        server.close();
    }

    private Visitor visitor(String name) {
        Visitor visitor = Visitor.connect(
                BoardClient.ws("ws://localhost:" + server.wsPort(), options -> Visitor.comesBack(options, name)));
        visitor.open(Visitor.BOARD).orElseThrow();
        return visitor;
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + server.httpPort() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void whoIsCutOffGetsWhatItHasMissed() throws InterruptedException {
        try (Visitor ada = visitor("Ada");
                Visitor bob = visitor("Bob")) {
            ada.draw(1).orElseThrow();
            assertThat(bob.hears()).isEqualTo("1 drawn 1");

            bob.cut();
            ada.draw(2).orElseThrow();
            ada.draw(3).orElseThrow();

            assertThat(List.of(bob.hears(), bob.hears(), bob.hears()))
                    .contains("recovered")
                    .containsSubsequence("2 drawn 2", "3 drawn 3");
        }
    }

    @Test
    void whoseServerWasStartedAgainLearnsThatMuchIsLost() throws InterruptedException {
        try (Visitor ada = visitor("Ada")) {
            ada.draw(1).orElseThrow();
            assertThat(ada.hears()).isEqualTo("1 drawn 1");
            int wsPort = server.wsPort();

            server.close();
            server = BoardServer.start(0, wsPort);

            assertThat(ada.hears()).isEqualTo("lost ?");
            assertThat(ada.strokes()).isEmpty();
            ada.draw(2).orElseThrow();
            assertThat(ada.hears()).isEqualTo("1 drawn 2");
        }
    }

    @Test
    void overHttpThereIsThePageAndNothingElse() throws Exception {
        assertThat(get("/").body()).contains("<title>Board</title>");
        assertThat(get("/config.json").body()).isEqualTo("{\"wsPort\":" + server.wsPort() + "}\n");
        try (BoardClient client = BoardClient.http("http://localhost:" + server.httpPort())) {
            var refused = client.hello(new ApiHello.Req("Ada", Ink.PINK, Visitor.keyOf("Ada")))
                    .join()
                    .err();
            assertThat(refused).matches(error -> error != null && error.hasCode("NEED_WEBSOCKET"));
        }
    }

    @Test
    void thePageTalksToItsServerByWhateverNameAndToNobodyElse() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; ")
                .contains("connect-src 'self' ws://*:" + server.wsPort() + "; ");
    }
}
