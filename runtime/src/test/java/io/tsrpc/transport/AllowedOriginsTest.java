package io.tsrpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.RequestHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may act for their visitors. */
class AllowedOriginsTest {
    private static final TrustedProxies NONE = TrustedProxies.of(List.of());

    private static RequestHead.Builder request(String origin, String host) {
        return RequestHead.builder().header("Origin", origin).header("Host", host);
    }

    private static boolean allowed(AllowedOrigins origins, RequestHead.Builder request) {
        return origins.allows(request.build(), NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com, chat.example.com",
        "https://Chat.Example.com, chat.example.com:443",
        "http://chat.example.com:8080, chat.example.com:8080",
        "http://chat.example.com, CHAT.example.com:80",
        "http://[2001:db8::1]:3000, [2001:db8::1]:3000",
    })
    void aPageOfTheSameOriginIsAllowed(String origin, String host) {
        assertThat(allowed(AllowedOrigins.DEFAULT, request(origin, host))).isTrue();
        assertThat(allowed(AllowedOrigins.of(List.of()), request(origin, host))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.com, chat.example.com",
        "https://chat.example.com:8443, chat.example.com",
        "http://chat.example.com, chat.example.com:443",
        "https://chat.example.com.evil.org, chat.example.com",
        "https://evil.org/chat.example.com, chat.example.com",
        "https://chat.example.com@evil.org, chat.example.com",
        "null, chat.example.com",
        "null, null",
        "https://, chat.example.com",
        "chat.example.com, chat.example.com",
    })
    void aPageOfAnotherOriginIsNot(String origin, String host) {
        assertThat(allowed(AllowedOrigins.DEFAULT, request(origin, host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:5173",
                "http://app.localhost:80",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://[::1]:3000"
            })
    void pagesOfTheOwnMachineAreAllowedUntilOriginsAreGiven(String origin) {
        assertThat(allowed(AllowedOrigins.DEFAULT, request(origin, "chat.example.com")))
                .isTrue();
        assertThat(allowed(AllowedOrigins.of(List.of("https://a.b")), request(origin, "chat.example.com")))
                .isFalse();
        assertThat(allowed(AllowedOrigins.of(List.of(origin)), request(origin, "chat.example.com")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost.evil.org",
                "http://127.0.0.1.evil.org",
                "http://evillocalhost",
                "http://127.0.0.1@evil.org",
                "http://0x7f000001",
                "http://2130706433",
                "http://[::2]"
            })
    void pagesThatOnlyLookLikeItAreNot(String origin) {
        assertThat(allowed(AllowedOrigins.DEFAULT, request(origin, "chat.example.com")))
                .isFalse();
    }

    @Test
    void severalOriginsInOneRequestAreNone() {
        RequestHead.Builder request = RequestHead.builder()
                .header("Host", "chat.example.com")
                .header("Origin", "https://chat.example.com")
                .header("Origin", "https://evil.org");
        assertThat(allowed(AllowedOrigins.DEFAULT, request)).isFalse();
    }

    @Test
    void withoutAHostOrWithSeveralNoOriginIsTheSame() {
        RequestHead.Builder none = RequestHead.builder().header("Origin", "https://chat.example.com");
        RequestHead.Builder several = request("https://evil.org", "evil.org").header("Host", "chat.example.com");
        assertThat(allowed(AllowedOrigins.DEFAULT, none)).isFalse();
        assertThat(allowed(AllowedOrigins.DEFAULT, several)).isFalse();
    }

    /** A server must ignore the header then (RFC 9112, 3.2.2). */
    @Test
    void theHostOfAnAbsoluteTargetCounts() {
        String target = "http://chat.example.com/room?http://evil.org/";
        assertThat(allowed(
                        AllowedOrigins.DEFAULT,
                        request("http://chat.example.com", "b").target(target)))
                .isTrue();
        assertThat(allowed(AllowedOrigins.DEFAULT, request("http://b", "b").target(target)))
                .isFalse();
        assertThat(allowed(AllowedOrigins.DEFAULT, request("http://b", "b").target("http://b@chat.example.com")))
                .isFalse();
        assertThat(allowed(AllowedOrigins.DEFAULT, request("http://b", "b").target("/http://chat.example.com")))
                .isTrue();
    }

    @Test
    void everyPageIsAllowedIfThatIsAskedFor() {
        assertThat(allowed(AllowedOrigins.of(List.of("*")), request("https://evil.org", "chat.example.com")))
                .isTrue();
        assertThat(allowed(AllowedOrigins.of(List.of("*")), request("null", "chat.example.com")))
                .isTrue();
    }

    /** Browsers set it, pages cannot. It survives proxies that change the host. */
    @Test
    void theBrowsersWordCounts() {
        assertThat(allowed(
                        AllowedOrigins.DEFAULT,
                        request("https://chat.example.com", "backend:3000").header("Sec-Fetch-Site", "same-origin")))
                .isTrue();
        assertThat(allowed(
                        AllowedOrigins.DEFAULT,
                        request("https://a.example.com", "backend:3000").header("Sec-Fetch-Site", "same-site")))
                .isFalse();
    }

    @Test
    void onlyATrustedProxyMaySayHowItWasAsked() throws Exception {
        TrustedProxies trusted = TrustedProxies.of(List.of("10.0.0.0/8"));
        RequestHead proxied = request("https://chat.example.com", "backend:3000")
                .header("X-Forwarded-Host", "chat.example.com")
                .header("X-Forwarded-Proto", "https")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName("10.0.0.1"), 4000))
                .build();
        assertThat(AllowedOrigins.DEFAULT.allows(proxied, trusted)).isTrue();
        assertThat(AllowedOrigins.DEFAULT.allows(proxied, NONE)).isFalse();

        RequestHead insecurePage = proxied.toBuilder()
                .headers(proxied.headers().with("Origin", "http://chat.example.com"))
                .build();
        assertThat(AllowedOrigins.DEFAULT.allows(insecurePage, trusted)).isFalse();
    }

    /** Whoever is on the wire can be the page without TLS of any host, also behind a proxy that says something else. */
    @Test
    void overTlsAPageWithoutTlsIsAnotherOne() throws Exception {
        TrustedProxies trusted = TrustedProxies.of(List.of("10.0.0.0/8"));
        RequestHead.Builder head = request("http://chat.example.com", "chat.example.com")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName("10.0.0.1"), 4000))
                .header("X-Forwarded-Proto", "http");
        assertThat(AllowedOrigins.DEFAULT.allows(head.build(), trusted)).isTrue();
        head.sslSession(SSLContext.getDefault().createSSLEngine().getSession());
        assertThat(AllowedOrigins.DEFAULT.allows(head.build(), trusted)).isFalse();
        assertThat(AllowedOrigins.DEFAULT.allows(head.build(), NONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chat.example.com", "https://chat.example.com/", "https://a.b/path", "null", "", "https://*.a.b"
            })
    void whatIsNoOriginCannotBeGiven(String text) {
        assertThatThrownBy(() -> AllowedOrigins.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "` is not an origin");
    }
}
