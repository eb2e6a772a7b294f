package io.tsrpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.DuplexClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Timeouts of calls, on a clock that the test advances. */
class CallTimeoutTest extends ClientTestBase {
    private final DuplexClient client = connected(null);

    @Test
    void aCallWithoutAReplyTimesOut() {
        ApiFuture<Map<String, Object>> call = call(client);
        timer.advance(TIMEOUT.minus(INSTANT));
        assertThat(call.isDone()).isFalse();
        timer.advance(INSTANT);
        assertThat(call.join().err()).isEqualTo(network("Request Timeout", "TIMEOUT"));
    }

    @Test
    void aCallMayHaveATimeoutOfItsOwn() {
        ApiFuture<Map<String, Object>> shorter = call(client, CallOptions.timeout(Duration.ofSeconds(1)));
        ApiFuture<Map<String, Object>> longer = call(client, CallOptions.timeout(Duration.ofMinutes(1)));
        timer.advance(Duration.ofSeconds(1));
        assertThat(shorter.isDone()).isTrue();
        timer.advance(TIMEOUT);
        assertThat(longer.isDone()).isFalse();
        timer.advance(Duration.ofMinutes(1));
        assertThat(longer.isDone()).isTrue();
    }

    @Test
    void aTimeoutOfZeroMeansNever() {
        ApiFuture<Map<String, Object>> call = call(client, CallOptions.timeout(Duration.ZERO));
        DuplexClient patient = client(Duration.ZERO, CONNECT_TIMEOUT, null);
        open(patient);
        ApiFuture<Map<String, Object>> other = call(patient);
        assertThat(timer.size()).isZero();
        timer.advance(Duration.ofDays(365));
        assertThat(call.isDone()).isFalse();
        assertThat(other.isDone()).isFalse();
    }

    @Test
    void aCallThatHasReturnedLeavesNoTimeoutBehind() {
        ApiFuture<Map<String, Object>> replied = call(client);
        connection().receive(REPLY_1);
        ApiFuture<Map<String, Object>> aborted = call(client);
        aborted.abort();
        assertThat(replied.join().isSucc()).isTrue();
        assertThat(aborted.join().isSucc()).isFalse();
        assertThat(timer.size()).isZero();
    }

    @Test
    void aReplyAfterTheTimeoutIsIgnored() {
        ApiFuture<Map<String, Object>> call = call(client);
        timer.advance(TIMEOUT);
        connection().receive(REPLY_1);
        assertThat(call.join().isSucc()).isFalse();
    }
}
