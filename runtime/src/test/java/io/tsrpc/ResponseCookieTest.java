package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server tells a browser about a cookie. */
class ResponseCookieTest {
    @Test
    void aCookieIsCarefulUnlessItIsToldOtherwise() {
        assertThat(ResponseCookie.of("session", "s1").toHeader())
                .isEqualTo("session=s1; Path=/; HttpOnly; SameSite=Lax");
        assertThat(ResponseCookie.of("theme", "dark")
                        .path("/app")
                        .domain("example.com")
                        .maxAge(Duration.ofDays(7))
                        .readableByScripts()
                        .secure()
                        .sameSite(ResponseCookie.SameSite.NONE)
                        .toHeader())
                .isEqualTo("theme=dark; Path=/app; Domain=example.com; Max-Age=604800; Secure; SameSite=None");
        assertThat(ResponseCookie.deleted("session").toHeader())
                .isEqualTo("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        assertThat(ResponseCookie.of("__Host-id", "1").toHeader())
                .isEqualTo("__Host-id=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "a b", "50%", "\"quoted\"", "a;b,c\\", "Grüße 你好 😀", "line\r\nSet-Cookie: x=1", ""})
    void theServerReadsWhatItHasSet(String value) {
        String header = ResponseCookie.of("c", value).toHeader();
        assertThat(header).matches("[ -~]+");
        String sent = header.substring(0, header.indexOf(';'));
        assertThat(RequestHead.builder().header("Cookie", sent).build().cookie("c"))
                .isEqualTo(value);
    }

    @Test
    void whatABrowserWouldDropIsRefused() {
        assertThatThrownBy(() -> ResponseCookie.of("a", "1").sameSite(ResponseCookie.SameSite.NONE))
                .hasMessage("Browsers drop the cookie a unless it is secure()");
        assertThatThrownBy(() -> ResponseCookie.of("__Host-a", "1").path("/app"))
                .hasMessage("Browsers drop the cookie __Host-a unless it has the path / and no domain");
        assertThatThrownBy(() -> ResponseCookie.of("a b", "1")).hasMessage("`a b` is not the name of a cookie");
        assertThatThrownBy(() -> ResponseCookie.of("a", "1").path("/x;y"))
                .hasMessageStartingWith("The path of a cookie");
        assertThatThrownBy(() -> ResponseCookie.of("a", "1").domain("a; Secure"))
                .hasMessage("`a; Secure` is not a domain");
        assertThatThrownBy(() -> ResponseCookie.of("a", "1").maxAge(Duration.ofSeconds(-1)))
                .hasMessage("maxAge is negative: PT-1S");
    }

    @Test
    void aTextForLogsHasNoSecret() {
        assertThat(ResponseCookie.of("session", "s3cret").toString()).isEqualTo("Cookie session");
    }
}
