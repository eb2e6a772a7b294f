package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs a client takes, and what it makes of them. */
class ServerAddressTest {
    private static ServerAddress ws(String url) {
        return ServerAddress.parse(url, ServerAddress.Schemes.WS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ws://localhost               | localhost           | 80    | localhost           | /",
                "ws://localhost:3000          | localhost           | 3000  | localhost:3000      | /",
                "ws://localhost:              | localhost           | 80    | localhost           | /",
                "wss://localhost              | localhost           | 443   | localhost           | /",
                "WSS://localhost              | localhost           | 443   | localhost           | /",
                "Ws://LOCALHOST/A?b=C         | LOCALHOST           | 80    | LOCALHOST           | /A?b=C",
                "ws://my_service:3000         | my_service          | 3000  | my_service:3000     | /",
                "ws://my_service_1.net_a/x    | my_service_1.net_a  | 80    | my_service_1.net_a  | /x",
                "ws://-a.b-.1                 | -a.b-.1             | 80    | -a.b-.1             | /",
                "ws://münchen.test            | xn--mnchen-3ya.test | 80    | xn--mnchen-3ya.test | /",
                "ws://例え。テスト:3000         | xn--r8jz45g.xn--zckzah | 3000 | xn--r8jz45g.xn--zckzah:3000 | /",
                "ws://xn--mnchen-3ya.test     | xn--mnchen-3ya.test | 80    | xn--mnchen-3ya.test | /",
                "ws://127.0.0.1:3000          | 127.0.0.1           | 3000  | 127.0.0.1:3000      | /",
                "ws://[::1]                   | ::1                 | 80    | [::1]               | /",
                "ws://[::1]:3000/             | ::1                 | 3000  | [::1]:3000          | /",
                "ws://[fe80::1%25eth0]:3000   | fe80::1%eth0        | 3000  | [fe80::1]:3000      | /",
                "ws://user:pass@localhost     | localhost           | 80    | localhost           | /",
                "ws://localhost/é/%20/x#frag  | localhost           | 80    | localhost           | /%C3%A9/%20/x",
                "ws://localhost?a=é           | localhost           | 80    | localhost           | /?a=%C3%A9",
            })
    void aUrlHasTheseParts(String url, String host, int port, String header, String resource) {
        ServerAddress address = ws(url);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.hostHeader()).isEqualTo(header);
        assertThat(address.resource()).isEqualTo(resource);
        assertThat(address.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost             | It does not begin with ws:// or wss://",
                "localhost:3000        | It does not begin with ws:// or wss://",
                "http://localhost      | It does not begin with ws:// or wss://",
                "ws:localhost          | It does not begin with ws:// or wss://",
                "//localhost           | It does not begin with ws:// or wss://",
                "''                    | It does not begin with ws:// or wss://",
                "ws://                 | It has no host",
                "ws:///path            | It has no host",
                "ws://:3000            | It has no host",
                "ws://local host       | `local host` is not the name of a host",
                "ws://a%20b            | `a%20b` is not the name of a host",
                "ws://a:b:3000         | `a:b:3000` is not a host and a port",
                "ws://localhost:http   | `localhost:http` is not a host and a port",
                "ws://localhost:0      | The port 0 is not between 1 and 65535",
                "ws://localhost:65536  | The port 65536 is not between 1 and 65535",
                "ws://localhost:999999 | The port 999999 is not between 1 and 65535",
                "ws://::1              | `::1` is not a host and a port",
                "ws://[::1             | `[::1` is not a host and a port",
                "ws://[localhost]      | `[localhost]` is not an IPv6 address",
                "ws://localhost/a b    | Illegal character in path",
                "ws://localhost/%zz    | Malformed escape pair",
            })
    void whatIsNoUrlIsRefusedWithAReason(String url, String reason) {
        assertThatThrownBy(() -> ws(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not the URL of a server, such as ws://localhost:3000: `" + url + "`: " + reason);
    }

    @Test
    void aPartOfANameHasAtMost63Characters() {
        assertThatThrownBy(() -> ws("ws://" + "a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not the name of a host");
    }

    @Test
    void httpHasItsOwnSchemes() {
        assertThat(ServerAddress.parse("HTTPS://localhost", ServerAddress.Schemes.HTTP)
                        .isTls())
                .isTrue();
        assertThatThrownBy(() -> ServerAddress.parse("ws://localhost", ServerAddress.Schemes.HTTP))
                .hasMessageContaining(
                        "such as http://localhost:3000: `ws://localhost`: It does not begin with http://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://me:s3cret@local host",
                "ws://me:s3/cret@localhost",
                "ws://me:s3?cret@localhost",
                "ws://me:12345678/s3cret@localhost",
                "ws://s3cret:99999@:1",
                "ws://me:s3cret@localhost:999999",
                "ws://me:s3cret@[::1",
                "ws://me:s3cret@",
                "http://me:s3cret@localhost",
                "me:s3cret@localhost",
                "ws://localhost:0/?token=s3cret",
                "ws://localhost/?token=s3cret cret",
                "ws://localhost/%zz#s3cret",
                "wss:/localhost?token=s3cret"
            })
    void whatIsNoUrlIsRefusedWithoutItsSecrets(String url) {
        assertThatThrownBy(() -> ws(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("s3", "cret", "12345678", "99999");
    }

    @Test
    void textsHaveNeitherUserNorQuery() {
        assertThat(ServerAddress.parse("wss://example.com:444/chat?token=secret", ServerAddress.Schemes.WS))
                .hasToString("wss://example.com:444/chat");
    }
}
