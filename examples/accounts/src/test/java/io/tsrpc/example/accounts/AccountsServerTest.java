package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Headers;
import io.tsrpc.example.accounts.TestServer.Over;
import io.tsrpc.example.accounts.protocols.AccountsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs with tokens, over the network. */
class AccountsServerTest {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void strangersMayOnlyLogIn(Over over) {
        try (Caller stranger = server.stranger(over)) {
            assertThat(stranger.me()).isEqualTo("NEED_LOGIN");
            assertThat(stranger.logins()).isEqualTo("NEED_LOGIN");
            assertThat(Caller.code(stranger.login("bob", "wrong", false).err())).isEqualTo("WRONG_PASSWORD");
            assertThat(stranger.token("bob", "builder")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfALoginHoldsEverywhere(Over over) {
        try (Caller first = server.stranger(over)) {
            String token = first.token("bob", "builder");
            for (Over another : Over.values()) {
                try (Caller second = server.program(another, token)) {
                    assertThat(second.me()).isEqualTo("bob USER");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rolesCount(Over over) {
        try (Caller bob = server.program(over, "bob", "builder");
                Caller ada = server.program(over, "ada", "lovelace")) {
            assertThat(bob.pin("Hello")).isEqualTo("1 bob: Hello");
            assertThat(bob.logins()).isEqualTo("NEED_ROLE");
            assertThat(ada.logins()).isEqualTo("bob ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLogoutEndsAllConnections(Over over) throws InterruptedException {
        try (Caller bob = server.program(over, "bob", "builder");
                Caller desk = server.program(Over.WEB_SOCKET, "bob", "builder");
                Caller phone = server.program(Over.WEB_SOCKET_JSON, "bob", "builder");
                Caller ada = server.program(Over.WEB_SOCKET, "ada", "lovelace")) {
            assertThat(bob.logout()).isEqualTo("done");

            assertThat(desk.hears()).isEqualTo("closed: Logged out");
            assertThat(phone.hears()).isEqualTo("closed: Logged out");
            assertThat(ada.me()).isEqualTo("ada ADMIN");
            assertThat(ada.logins()).isEqualTo("ada");
        }
    }

    @Test
    void aTokenIsWorthNothingAfterALogout() {
        try (Caller bob = server.stranger(Over.HTTP)) {
            String token = bob.token("bob", "builder");
            try (Caller program = server.program(Over.HTTP, token)) {
                assertThat(program.logout()).isEqualTo("done");
                assertThat(program.me()).isEqualTo("NEED_LOGIN");
                assertThat(program.logout()).isEqualTo("NEED_LOGIN");
            }
            Headers headers = Headers.of("Authorization", "Bearer " + token);
            try (var client = AccountsClient.ws(server.wsUrl(), o -> o.headers(headers))) {
                assertThat(String.valueOf(client.connect().join().failure())).contains("401");
            }
        }
    }

    @Test
    void notesThatArePinnedOverHttpAreHeardOverWebSocket() throws InterruptedException {
        try (Caller ada = server.program(Over.WEB_SOCKET, "ada", "lovelace");
                Caller bob = server.program(Over.HTTP_JSON, "bob", "builder")) {
            bob.pin("over HTTP");

            assertThat(ada.hears()).isEqualTo("1 bob: over HTTP");
        }
    }
}
