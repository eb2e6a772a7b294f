package io.tsrpc.example.chatroom;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatPageTest {
    private ChatPage page;

    @BeforeEach
    void start() throws IOException {
        page = ChatPage.start(0, 4711);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void servesFilesOfItsFolderWithTheirType() throws IOException {
        assertThat(get("/probe.txt"))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Content-type: text/plain; charset=utf-8\r\n")
                .endsWith("\r\n\r\nprobe\n");
    }

    @Test
    void tellsWhereTheChatIs() throws IOException {
        assertThat(get("/config.json"))
                .containsIgnoringCase("Content-type: application/json\r\n")
                .endsWith("\r\n\r\n{\"wsPort\":4711}\n");
    }

    @Test
    void letsThePageTalkToNobodyElse() throws IOException {
        assertThat(get("/probe.txt"))
                .contains("default-src 'none'; ", "connect-src 'self' ws://*:4711 wss://*:4711; ")
                .containsIgnoringCase("X-Content-Type-Options: nosniff\r\n");
    }

    @Test
    void leadsNowhereElse() throws IOException {
        assertThat(get("/none.txt")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/../web/probe.txt")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/%2e%2e/web/probe.txt")).startsWith("HTTP/1.1 404 ");
        assertThat(get("//probe.txt")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/io/tsrpc/example/chatroom/ChatPage.class")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        assertThat(request("HEAD", "/probe.txt")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }

    @Test
    void takesNothing() throws IOException {
        assertThat(request("POST", "/probe.txt")).startsWith("HTTP/1.1 405 ").containsIgnoringCase("Allow: GET, HEAD");
    }

    @Test
    void halfRequestsKeepNobodyWaitingAndAreCutOff() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            slow.add(send("GET / HT"));
            slow.add(send("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n1"));
        }
        assertThat(get("/probe.txt")).startsWith("HTTP/1.1 200 ");
        for (Socket socket : slow) {
            try (socket) {
                assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(100_000); // until the page closes it
            }
        }
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port());
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        return socket;
    }

    private String get(String path) throws IOException {
        return request("GET", path);
    }

    /** Over a plain socket: clients tidy paths up before they send them. */
    private String request(String method, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
