package io.tsrpc.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SubprotocolsTest {
    @Test
    void spacesAroundOffersDoNotCount() {
        assertThat(Subprotocols.split(" a ,\tb;c ")).containsExactly("a", "b", "c");
        assertThat(Subprotocols.split("")).containsExactly("");
        assertThat(Subprotocols.format("mqtt , text")).isEqualTo(DataFormat.JSON);
    }

    @Test
    @Timeout(30)
    void manySpacesAreReadInNoTime() {
        String header = "a" + " ".repeat(1_000_000) + "a"; // hours, if reading is not linear
        assertThat(Subprotocols.format(header)).isNull();
    }
}
