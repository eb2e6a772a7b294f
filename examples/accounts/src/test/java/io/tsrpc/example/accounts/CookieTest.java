package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.example.accounts.TestServer.Over;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a browser is told, byte by byte. */
class CookieTest {
    private static final String BOBS_LOGIN = "{\"name\":\"bob\",\"password\":\"builder\",\"cookie\":true}";
    private static final String DELETED = "__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";

    private final TestServer server = new TestServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.httpUrl() + path));
    }

    private HttpRequest.Builder call(String name, String body) {
        return to("/" + name).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> login() throws IOException, InterruptedException {
        return send(call("account/Login", BOBS_LOGIN));
    }

    /** The cookie of a login, as a browser sends it back. */
    private String cookie() throws IOException, InterruptedException {
        return login().headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @Test
    void scriptsAndOtherSitesDoNotGetIt() throws Exception {
        HttpResponse<String> answer = login();

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("__Host-session=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(answer.body())
                .isEqualTo("{\"isSucc\":true,\"res\":{\"account\":{\"name\":\"bob\",\"role\":\"user\"}}}");
    }

    @Test
    void itProvesTheLogin() throws Exception {
        assertThat(send(call("account/Me", "{}").header("Cookie", cookie())).body())
                .contains("\"name\":\"bob\"");
        assertThat(send(call("admin/Logins", "{}").header("Cookie", cookie())).body())
                .contains("\"code\":\"NEED_ROLE\"");
    }

    @Test
    void aWrongPasswordSetsNone() throws Exception {
        HttpResponse<String> answer = send(call("account/Login", BOBS_LOGIN.replace("builder", "guess")));

        assertThat(answer.body()).contains("WRONG_PASSWORD");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aLogoutTakesIt() throws Exception {
        String cookie = cookie();

        HttpResponse<String> answer = send(call("account/Logout", "{}").header("Cookie", cookie));

        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly(DELETED);
        assertThat(send(call("account/Me", "{}").header("Cookie", cookie)).body())
                .contains("NEED_LOGIN");
    }

    @Test
    void whoHasAnOldOneGetsThePageAndLosesIt() throws Exception {
        HttpResponse<String> page = send(to("/").header("Cookie", "__Host-session=old"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Accounts</title>");
        assertThat(page.headers().allValues("Set-Cookie")).containsExactly(DELETED);
    }

    /** The answer deletes the old one and then sets a new one: browsers keep the last. */
    @Test
    void whoHasAnOldOneCanLogIn() throws Exception {
        HttpResponse<String> answer = send(call("account/Login", BOBS_LOGIN).header("Cookie", "__Host-session=old"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .last()
                .asString()
                .matches("__Host-session=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void pagesOfOthersGetNothing() throws Exception {
        for (String origin : new String[] {"https://evil.example", "http://localhost:1", "null"}) {
            HttpResponse<String> answer = send(call("board/Pin", "{\"text\":\"x\"}")
                    .header("Cookie", cookie())
                    .header("Origin", origin));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(send(call("account/Login", BOBS_LOGIN).header("Origin", origin))
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> page = send(to("/").header("Origin", origin).header("Cookie", cookie()));
            assertThat(page.statusCode()).isEqualTo(403);
        }
        try (Caller ada = server.program(Over.HTTP, "ada", "lovelace")) {
            assertThat(ada.notes()).isEmpty();
        }
    }

    @Test
    void itsOwnPageIsServed() throws Exception {
        HttpResponse<String> answer = send(call("account/Login", BOBS_LOGIN).header("Origin", server.httpUrl()));

        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void thePageTalksToNobodyElse() throws Exception {
        HttpResponse<String> page = send(to("/"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; ")
                .contains("connect-src 'self' " + server.wsUrl() + "; ");
        assertThat(send(to("/config.json")).body())
                .isEqualTo("{\"wsPort\":" + URI.create(server.wsUrl()).getPort() + "}\n");
    }

    @Test
    void thePageLeadsNowhereElse() throws Exception {
        for (String path : new String[] {"/none.css", "/io/tsrpc/example/accounts/Accounts.class", "/x/style.css"}) {
            assertThat(send(to(path)).statusCode()).as(path).isEqualTo(404);
        }
    }
}
