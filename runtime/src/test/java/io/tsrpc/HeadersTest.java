package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void theCaseOfNamesIsIgnored() {
        Headers headers = Headers.of("X-Tenant", "acme");

        assertThat(headers.first("x-tenant")).isEqualTo("acme");
        assertThat(headers.asMap()).containsKey("X-TENANT");
        assertThat(headers).isEqualTo(Headers.of("x-TENANT", "acme")).hasSameHashCodeAs(Headers.of("x-TENANT", "acme"));
        assertThat(headers.first("X-Other")).isNull();
        assertThat(headers.all("X-Other")).isEmpty();
    }

    @Test
    void aNameHasOneValueOrSeveral() {
        Headers headers = Headers.of("Via", "a").and("via", "b").and("VIA", " c ");

        assertThat(headers.all("Via")).containsExactly("a", "b", "c");
        assertThat(headers.with("VIA", "d").all("via")).containsExactly("d");
    }

    @Test
    void othersReplaceThoseOfTheSameNames() {
        Headers headers = Headers.of("A", "1").and("A", "2").with("B", "1");
        Headers others = Headers.of("a", "3").with("C", "1");

        Headers merged = headers.with(others);
        assertThat(merged).isEqualTo(Headers.of("A", "3").with("B", "1").with("C", "1"));
        assertThat(merged.asMap().keySet()).containsExactly("a", "B", "C");
        assertThat(Headers.NONE.with(headers)).isEqualTo(headers);
        assertThat(headers.with(Headers.NONE)).isEqualTo(headers);
    }

    @Test
    void cookiesShareOneHeader() {
        Headers headers = Headers.NONE.withCookie("session", "s1").withCookie("theme", "a%20b");

        assertThat(headers.all("Cookie")).containsExactly("session=s1; theme=a%20b");
    }

    @Test
    void aTextForLogsHasNoValues() {
        Headers headers = Headers.of("Authorization", "Bearer secret").withCookie("session", "secret");

        assertThat(headers).hasToString("Headers[Authorization, Cookie]");
        assertThat(CallOptions.headers(headers).toString()).doesNotContain("secret");
    }

    @Test
    void nothingThatIsReturnedCanBeModified() {
        Headers headers = Headers.of("A", "1");

        assertThatThrownBy(() -> headers.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.all("A").add("2")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\0", "é", "中"})
    void valuesThatWouldBreakTheRequestAreRefusedWhereTheyAreGiven(String value) {
        assertThatThrownBy(() -> Headers.of("X-Token", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Token")
                .hasMessageNotContaining("Evil");
    }

    /** What has been received may be anything. */
    @Test
    void whatHasBeenReceivedIsCheckedBeforeItIsSentOn() {
        for (Map<String, List<String>> received : List.of(
                Map.of("X-A", List.of("fine", "v\r\nEvil: 1")),
                Map.of("X-A: 1\r\nHost", List.of("evil")),
                Map.of("Content-Length ", List.of("1")))) {
            Headers headers = Headers.received(received);
            assertThatThrownBy(headers::requireSendable).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(headers::requireOfResponse).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "é"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> Headers.of(name, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headers.NONE.withCookie(name, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a,b", "a\"b", "a\\b", "a\r\nb", "é"})
    void whatACookieCannotCarryIsRefused(String value) {
        assertThatThrownBy(() -> Headers.NONE.withCookie("session", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("session");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "content-length",
                "Content-Type",
                "HOST",
                "Keep-Alive",
                "Proxy-Authenticate",
                "TE",
                "Transfer-Encoding",
                "Upgrade",
                "Sec-WebSocket-Key",
                "sec-websocket-protocol"
            })
    void whatClientsWriteThemselvesIsRefusedOfTheirUsers(String name) {
        Headers headers = Headers.of(name, "1");

        assertThatThrownBy(() -> CallOptions.headers(headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void whatHasArrivedIsKeptAsItIs() {
        Headers headers = Headers.received(Map.of("X-Odd", List.of("é\0", "")));

        assertThat(headers.all("x-odd")).containsExactly("é\0", "");
    }
}
