package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestHeadTest {
    private static RequestHead to(String target) {
        return RequestHead.builder().method("GET").target(target).build();
    }

    private static RequestHead withCookies(String... lines) {
        return RequestHead.builder()
                .headers(Headers.received(Map.of("Cookie", List.of(lines))))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /, ''",
        "/user/Login?type=msg, /user/Login, type=msg",
        "/a?b?c, /a, b?c",
        "/caf%C3%A9, /caf%C3%A9, ''",
        "http://host:80/a?b, /a, b",
        "ws://host?b, /, b",
        "//host/a, //host/a, ''",
        "/a://b, /a://b, ''",
        "*, *, ''",
        "'', '', ''",
    })
    void theTargetIsPathAndQuery(String target, String path, String query) {
        assertThat(to(target).target()).isEqualTo(target);
        assertThat(to(target).path()).isEqualTo(path);
        assertThat(to(target).query()).isEqualTo(query);
    }

    @Test
    void parametersAreReadAsBrowsersReadThem() {
        RequestHead head = to("/?tag=a&tag=b+c&&empty&none=&caf%C3%A9=%E4%B8%AD&x=1=2&bad=%zz%4&%80=%F0%9F%98%80");

        assertThat(head.params())
                .containsExactly(
                        entry("tag", List.of("a", "b c")),
                        entry("empty", List.of("")),
                        entry("none", List.of("")),
                        entry("café", List.of("中")),
                        entry("x", List.of("1=2")),
                        entry("bad", List.of("%zz%4")),
                        entry("\ufffd", List.of("😀")));
        assertThat(head.param("tag")).isEqualTo("a");
        assertThat(head.params("tag")).containsExactly("a", "b c");
        assertThat(head.param("TAG")).isNull();
        assertThat(head.params("TAG")).isEmpty();
        assertThat(to("/").params()).isEmpty();
    }

    @Test
    void cookiesAreReadAsNodesServersReadThem() {
        RequestHead head = withCookies(
                "session=a; theme=\"dark\";lang = en ; session=b; flag; empty=; n=\"; json=%7B%22a%22%3A1%7D; x=1=2",
                "late=%C3%A9; bad=%zz; alone=%80; half=100%;;");

        assertThat(head.cookies())
                .containsExactly(
                        entry("session", List.of("a", "b")),
                        entry("theme", List.of("dark")),
                        entry("lang", List.of("en")),
                        entry("empty", List.of("")),
                        entry("n", List.of("\"")),
                        entry("json", List.of("{\"a\":1}")),
                        entry("x", List.of("1=2")),
                        entry("late", List.of("é")),
                        entry("bad", List.of("%zz")),
                        entry("alone", List.of("%80")),
                        entry("half", List.of("100%")));
        assertThat(head.cookie("session")).isEqualTo("a");
        assertThat(head.cookies("session")).containsExactly("a", "b");
        assertThat(head.cookie("Session")).isNull();
        assertThat(withCookies().cookies()).isEmpty();
    }

    /** Otherwise a page could set a cookie that its origin must not set, such as one with the prefix __Host-. */
    @Test
    void theNamesOfCookiesAreNotDecoded() {
        assertThat(withCookies("%5F_Host-id=x").cookie("__Host-id")).isNull();
    }

    @Test
    void aTextForLogsHasNoSecretsAndNoLineBreaks() {
        RequestHead head = RequestHead.builder()
                .ip("10.0.0.1")
                .method("GET")
                .target("/a\nb?token=secret")
                .header("Authorization", "Bearer secret")
                .cookie("session", "secret")
                .build();

        assertThat(head).hasToString("GET /a?b from 10.0.0.1");
        assertThat(RequestHead.withoutHttp("10.0.0.1")).hasToString("Request from 10.0.0.1");
    }

    @Test
    void nothingIsThereWithoutHttp() {
        RequestHead head = RequestHead.withoutHttp("10.0.0.1");

        assertThat(head.ip()).isEqualTo("10.0.0.1");
        assertThat(List.of(head.method(), head.target(), head.path(), head.query()))
                .containsOnly("");
        assertThat(head.headers()).isEqualTo(Headers.NONE);
        assertThat(head.params()).isEmpty();
        assertThat(head.cookies()).isEmpty();
        assertThat(head.remoteAddress()).isNull();
        assertThat(head.localAddress()).isNull();
        assertThat(head.isTls()).isFalse();
        assertThat(head.peerCertificates()).isEmpty();
    }

    @Test
    void headersAreReadOnceWhenTheyAreUsed() {
        AtomicInteger reads = new AtomicInteger();
        RequestHead head = RequestHead.builder()
                .headers(() -> Headers.of("N", String.valueOf(reads.incrementAndGet())))
                .build();

        assertThat(reads).hasValue(0);
        assertThat(head.header("N")).isEqualTo("1");
        assertThat(head.header("N")).isEqualTo("1");
    }

    @Test
    void aChangedCopyKeepsTheRest() {
        RequestHead head = RequestHead.builder()
                .ip("10.0.0.1")
                .method("POST")
                .target("/a?b=c")
                .header("X", "1")
                .build();
        RequestHead copy = head.toBuilder().header("X", "2").cookie("a", "b").build();

        assertThat(copy.toString()).isEqualTo(head.toString());
        assertThat(copy.param("b")).isEqualTo("c");
        assertThat(copy.headers("X")).containsExactly("1", "2");
        assertThat(copy.cookie("a")).isEqualTo("b");
        assertThat(head.headers("X")).containsExactly("1");
        assertThatThrownBy(() -> copy.params().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.cookies("a").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** A WebSocket keeps its head as long as it is open. */
    @Test
    void whatHeadersWereReadFromIsNotKept() {
        List<WeakReference<byte[]>> raw = new ArrayList<>();
        RequestHead head = headThatWasRead(raw);
        await().until(() -> {
            System.gc();
            return raw.get(0).get() == null;
        });
        assertThat(head.header("Length")).isEqualTo("1000");
    }

    private static RequestHead headThatWasRead(List<WeakReference<byte[]>> from) {
        byte[] raw = new byte[1_000];
        from.add(new WeakReference<>(raw));
        RequestHead head = RequestHead.builder()
                .headers(() -> Headers.of("Length", Integer.toString(raw.length)))
                .build();
        assertThat(head.header("Length")).isEqualTo("1000");
        return head;
    }
}
