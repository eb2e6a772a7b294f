package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.flow.ClientFlows;
import io.tsrpc.transport.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a peer has chosen is printed with escapes, and returned as it is. */
class PeersTextTest {
    private static final String EVIL = "bye\r\n\u001b[31mFORGED";
    private static final String ESCAPED = "bye\\r\\n\\u001b[31mFORGED";
    private static final TsrpcError ERROR =
            TsrpcError.of(EVIL).withCode(EVIL).with(EVIL, List.of(EVIL, Map.of(EVIL, EVIL)));

    static Stream<Object> values() {
        ConnectFailure failure = new ConnectFailure(ErrorCode.HTTP_STATUS, EVIL, 403, new IOException(EVIL));
        return Stream.of(
                ERROR,
                ApiReturn.failure(ERROR),
                SendResult.failure(ERROR),
                new TsrpcException(ERROR),
                failure,
                new ConnectResult("Failed to connect", failure),
                new ClientFlows.Disconnected(4000, EVIL, false),
                new Frame.Text(EVIL));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isPrintedWithEscapes(Object value) {
        assertThat(value.toString()).contains(ESCAPED).doesNotContain("\r", "\n", "\u001b");
    }

    @Test
    void isReturnedAsItIs() {
        assertThat(new TsrpcException(ERROR).error().message()).isEqualTo(EVIL);
        assertThat(new TsrpcException(ERROR)).hasMessage(ESCAPED);
        assertThat(new ClientFlows.Disconnected(4000, EVIL, false).reason()).isEqualTo(EVIL);
        assertThat(new Frame.Text(EVIL).text()).isEqualTo(EVIL);
    }
}
