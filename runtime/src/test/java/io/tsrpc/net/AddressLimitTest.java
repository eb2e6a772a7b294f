package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLimitTest {
    private static AddressLimit limit(@Nullable Integer most, String... proxies) {
        return new AddressLimit(most, TrustedProxies.of(List.of(proxies)), Log.of(Topic.WS_SERVER));
    }

    private static boolean take(AddressLimit limit, String address) throws UnknownHostException {
        return limit.place().take(InetAddress.getByName(address));
    }

    @Test
    void anAddressHasSoManyPlacesAndGetsThemBack() throws Exception {
        AddressLimit limit = limit(2);
        AddressLimit.Place first = limit.place();
        InetAddress client = InetAddress.getByName("203.0.113.5");
        assertThat(first.take(client)).isTrue();
        assertThat(first.take(client)).isTrue(); // it is counted once
        assertThat(take(limit, "203.0.113.5")).isTrue();
        assertThat(take(limit, "203.0.113.5")).isFalse();
        assertThat(take(limit, "203.0.113.6")).isTrue();
        first.leave();
        first.leave();
        assertThat(take(limit, "203.0.113.5")).isTrue();
        assertThat(take(limit, "203.0.113.5")).isFalse();
    }

    @Test
    void anAddressWithoutConnectionsIsForgotten() throws Exception {
        AddressLimit limit = limit(1);
        for (String address : List.of("203.0.113.5", "203.0.113.6", "2001:db8::1")) {
            AddressLimit.Place place = limit.place();
            assertThat(place.take(InetAddress.getByName(address))).isTrue();
            assertThat(limit.addresses()).isEqualTo(1);
            place.leave();
            assertThat(limit.addresses()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, false",
        "2001:db8:0:1::1, 2001:db8:0:2::1, true",
        "203.0.113.5, ::ffff:203.0.113.5, false", // the same address in IPv6
    })
    void addressesOfIpv6CountByTheirFirst64Bits(String one, String other, boolean isAnother) throws Exception {
        AddressLimit limit = limit(1);
        assertThat(take(limit, one)).isTrue();
        assertThat(take(limit, other)).isEqualTo(isAnother);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "100.64.0.1",
                "::1",
                "fe80::1",
                "fd00::1"
            })
    void privateAddressesCountOnlyIfTrustedProxiesAreKnown(String address) throws Exception {
        AddressLimit unknown = limit(1);
        assertThat(take(unknown, address)).isTrue();
        assertThat(take(unknown, address)).isTrue();
        AddressLimit known = limit(1, "10.9.9.9");
        assertThat(take(known, address)).isTrue();
        assertThat(take(known, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "100.63.0.1", "2001:db8::1", "ff00::1"})
    void otherAddressesCount(String address) throws Exception {
        AddressLimit limit = limit(1);
        assertThat(take(limit, address)).isTrue();
        assertThat(take(limit, address)).isFalse();
    }

    @Test
    void aTrustedProxyDoesNotCountButItsClient() throws Exception {
        AddressLimit limit = limit(1, "203.0.113.9");
        AddressLimit.Place place = limit.place();
        assertThat(place.take(InetAddress.getByName("203.0.113.9"))).isTrue();
        assertThat(limit.addresses()).isZero();
        assertThat(place.take(InetAddress.getByName("10.0.0.1"))).isTrue();
        assertThat(take(limit, "10.0.0.1")).isFalse();
        place.leave();
        assertThat(take(limit, "10.0.0.1")).isTrue();
    }

    @Test
    void thereIsNoLimitUnlessItIsSet() throws Exception {
        AddressLimit limit = limit(null);
        assertThat(limit.isSet()).isFalse();
        assertThat(take(limit, "8.8.8.8")).isTrue();
        assertThat(take(limit, "8.8.8.8")).isTrue();
    }
}
