package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.example.accounts.protocols.Role;
import io.tsrpc.example.accounts.protocols.account.Account;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Account ADA = new Account("ada", Role.ADMIN);
    private static final Account BOB = new Account("bob", Role.USER);

    private final TestClock clock = new TestClock();
    private final Sessions sessions = new Sessions(clock);

    @Test
    void aTokenLeadsToItsSession() {
        Session session = sessions.open(BOB);

        assertThat(sessions.find(session.token())).isEqualTo(session);
        assertThat(sessions.find("another")).isNull();
        assertThat(sessions.find("")).isNull();
    }

    @Test
    void eachLoginHasATokenOfItsOwn() {
        assertThat(sessions.open(BOB).token())
                .hasSize(43) // 32 bytes
                .isNotEqualTo(sessions.open(BOB).token());
    }

    @Test
    void aSessionIsOverAfterTwelveHours() {
        Session session = sessions.open(BOB);

        clock.advance(Duration.ofHours(12).minusNanos(1));
        assertThat(sessions.isOpen(session)).isTrue();
        clock.advance(Duration.ofNanos(1));
        assertThat(sessions.isOpen(session)).isFalse();
        assertThat(sessions.all()).isEmpty();
    }

    @Test
    void anAccountIsLoggedOutEverywhereAndOthersAreNot() {
        sessions.open(BOB);
        Session adas = sessions.open(ADA);
        sessions.open(BOB);

        sessions.endAll("bob");

        assertThat(sessions.all()).containsExactly(adas);
    }

    @Test
    void theTextOfASessionDoesNotTellItsToken() {
        assertThat(sessions.open(BOB)).hasToString("Session of bob");
    }
}
