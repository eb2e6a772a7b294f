package io.tsrpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static String client(String peer, String header, String... trusted) throws UnknownHostException {
        return TrustedProxies.of(List.of(trusted)).clientOf(address(peer), List.of(header));
    }

    @SuppressWarnings("AddressSelection") // no names here
    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    @Test
    void withoutTrustTheHeaderIsNothing() throws UnknownHostException {
        assertThat(client("9.9.9.9", "1.1.1.1")).isEqualTo("9.9.9.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | 1.1.1.1                   | 1.1.1.1",
                "10.0.0.1 | 6.6.6.6, 1.1.1.1          | 1.1.1.1", // the client made 6.6.6.6 up
                "10.0.0.1 | 1.1.1.1, 10.200.0.2       | 1.1.1.1",
                "10.0.0.1 | 10.0.0.2                  | 10.0.0.2",
                "10.0.0.1 | 1.1.1.1, unknown          | 10.0.0.1",
                "10.0.0.1 | 1.1.1.1:5678              | 1.1.1.1",
                "10.0.0.1 | 1.1.1.1, 10.0.0.2:80      | 1.1.1.1",
                "10.0.0.1 | [2001:db8::7]             | 2001:db8:0:0:0:0:0:7",
                "10.0.0.1 | [2001:db8::7]:5678        | 2001:db8:0:0:0:0:0:7",
                "10.0.0.1 | \"[2001:db8::7]:5678\"    | 2001:db8:0:0:0:0:0:7",
                "10.0.0.1 | fe80::7%eth0              | fe80:0:0:0:0:0:0:7",
                "10.0.0.1 | [fe80::7%25eth0]:80       | fe80:0:0:0:0:0:0:7",
                "11.0.0.1 | 1.1.1.1                   | 11.0.0.1",
                "10.0.0.1 | 2001:db8::7               | 2001:db8:0:0:0:0:0:7",
                "fd00::1  | 1.1.1.1                   | 1.1.1.1",
                "fd01::1  | 1.1.1.1                   | fd01:0:0:0:0:0:0:1",
                "10.0.0.1 | ::ffff:1.1.1.1            | 1.1.1.1",
                "10.0.0.1 | ''                        | 10.0.0.1",
            })
    void theClientIsTheLastAddressThatIsNoProxy(String peer, String header, String client) throws UnknownHostException {
        assertThat(client(peer, header, "10.0.0.0/8", "fd00::/16")).isEqualTo(client);
    }

    /** The tests' file of hosts knows each of these as 6.6.6.6, so a lookup would be seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "1.1.1.1.",
                "1.1.1",
                "1.1.1.1.1",
                "01.1.1.1",
                "1.1.1.1:",
                "[1.1.1.1]",
                ".:1",
                "face",
                "2001:db8::7::",
                "unknown",
                "_hidden",
                "proxy.example.com"
            })
    void whatIsNoAddressIsNotLookedUp(String hop) throws UnknownHostException {
        assertThat(client("10.0.0.1", "1.1.1.1, " + hop, "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void anAddressThatIsMuchTooLongIsNone() throws UnknownHostException {
        assertThat(client("10.0.0.1", "fe80::7%" + "x".repeat(20), "10.0.0.1")).isEqualTo("fe80:0:0:0:0:0:0:7");
        assertThat(client("10.0.0.1", "fe80::7%" + "x".repeat(200), "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void anAddressOfIpv6IsInNoNetworkOfIpv4() throws UnknownHostException {
        assertThat(client("fd00::1", "1.1.1.1", "253.0.0.0/8")).isEqualTo("fd00:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example.com",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "",
                "face",
                "999.1.1.1",
                "10.0.0.1:80"
            })
    void whatIsNoNetworkIsRefusedWithItsName(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + text + "`");
    }
}
