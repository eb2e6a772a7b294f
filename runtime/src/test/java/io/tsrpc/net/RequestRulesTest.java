package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTest {
    private static @Nullable String problemOfHost(String host) {
        RequestHead request = RequestHead.builder()
                .headers(Headers.received(Map.of("Host", List.of(host))))
                .build();
        return RequestRules.problem("HTTP/1.1", request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x:",
                "x:0",
                "x:65535",
                "localhost:3000",
                "www.example.org.",
                "my_container-1:80",
                "-x",
                "x..y",
                "127.0.0.1:3000",
                "[::1]",
                "[::1]:80",
                "[::ffff:127.0.0.1]:80",
                "[fe80::1%eth0]:80",
                "b\u00fccher.example",
                "xn--bcher-kva.example"
            })
    void whatClientsSendIsAHost(String host) {
        assertThat(problemOfHost(host)).isNull();
    }

    @Test
    void aHostMayBeAsLongAsAHead() {
        assertThat(problemOfHost("x\u00fc".repeat(8_000) + ":80")).isNull();
        assertThat(problemOfHost("[" + "1:".repeat(8_000) + "]")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":80",
                "x:abc",
                "x:99999",
                "x:65536",
                "x:000080",
                "x:80:80",
                "::1",
                "[::1",
                "[x]",
                "[::1]x",
                "[]",
                "[80]",
                "x y",
                "x\ty",
                "x,y",
                "x;y",
                "x/",
                "a@b",
                "x?a",
                "x#a",
                "x\\y",
                "x<y",
                "x\"y",
                "x|y",
                "x^y",
                "x%41",
                "*",
                "x\u001b",
                "x\u0001y",
                "x\u007f",
                "x:\u0661"
            })
    void nothingElseIs(String host) {
        assertThat(problemOfHost(host)).isEqualTo("The request's Host is not a host with or without a port");
    }
}
