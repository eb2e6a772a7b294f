package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.example.accounts.protocols.AccountsClient;
import io.tsrpc.example.accounts.protocols.AccountsProtocol;
import io.tsrpc.inner.InnerServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers may do, without a network. */
class AccountsAppTest {
    private final TestClock clock = new TestClock();
    private final AccountsApp app = new AccountsApp(Accounts.ofTheExample(new Passwords(10)), clock);
    private final InnerServer server =
            app.openOn(InnerServer.builder(AccountsProtocol.PROTO)).build();

    @BeforeEach
    void start() {
        app.guard(server);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Caller stranger() {
        return Caller.of(AccountsClient.over(server.newClient()));
    }

    private Caller program(String token) {
        Headers headers = Headers.of("Authorization", "Bearer " + token);
        return Caller.of(AccountsClient.over(server.newClient(o -> o.headers(headers))));
    }

    private Caller ada() {
        return program(stranger().token("ada", "lovelace"));
    }

    private Caller bob() {
        return program(stranger().token("bob", "builder"));
    }

    @Test
    void strangersMayOnlyLogIn() {
        Caller stranger = stranger();

        for (String outcome :
                List.of(stranger.me(), stranger.logout(), stranger.pin("x"), stranger.notes(), stranger.logins())) {
            assertThat(outcome).isEqualTo("NEED_LOGIN");
        }
        assertThat(stranger.login("bob", "builder", false).isSucc()).isTrue();
    }

    @Test
    void aWrongPasswordAndAWrongNameAreRefusedAlike() {
        for (String[] wrong : new String[][] {{"bob", "lovelace"}, {"bob", ""}, {"eve", "builder"}, {"", ""}}) {
            var refused = stranger().login(wrong[0], wrong[1], false).err();
            assertThat(Caller.code(refused)).isEqualTo("WRONG_PASSWORD");
        }
    }

    @Test
    void aLoginHoldsForItsConnection() {
        Caller caller = stranger();

        caller.token("bob", "builder");

        assertThat(caller.me()).isEqualTo("bob USER");
    }

    @Test
    void aTokenHoldsForOthers() {
        assertThat(bob().me()).isEqualTo("bob USER");
        assertThat(ada().me()).isEqualTo("ada ADMIN");
    }

    @Test
    void aCookieHoldsForItsBrowser() {
        RequestHead request = RequestHead.builder()
                .cookie(Doorkeeper.COOKIE, stranger().token("bob", "builder"))
                .build();

        assertThat(Caller.of(AccountsClient.over(server.newClient(o -> o.request(request))))
                        .me())
                .isEqualTo("bob USER");
    }

    @Test
    void whoHasACookieThatIsNotGoodAnyMoreIsAStranger() {
        RequestHead request =
                RequestHead.builder().cookie(Doorkeeper.COOKIE, "old").build();

        assertThat(Caller.of(AccountsClient.over(server.newClient(o -> o.request(request))))
                        .me())
                .isEqualTo("NEED_LOGIN");
    }

    @Test
    void whoHasATokenThatIsNotGoodGetsNoConnection() {
        for (String header : List.of("Bearer old", "Bearer ", "Basic Ym9iOmJ1aWxkZXI=")) {
            try (var client = server.newClient(o -> o.headers(Headers.of("Authorization", header)))) {
                assertThat(client.connect().join().errMsg()).as(header).isNotNull();
            }
        }
    }

    @Test
    void onConnectionsThatStayThereIsNoCookie() {
        assertThat(Caller.code(stranger().login("bob", "builder", true).err())).isEqualTo("NO_COOKIE");
        assertThat(ada().logins()).isEqualTo("ada");
    }

    @Test
    void usersReadTheBoardAndHearOfNewNotes() throws InterruptedException {
        Caller ada = ada();
        Caller bob = bob();

        assertThat(bob.pin("Hello")).isEqualTo("1 bob: Hello");
        assertThat(ada.pin("Hello, Bob")).isEqualTo("2 ada: Hello, Bob");

        assertThat(List.of(ada.hears(), ada.hears())).containsExactly("1 bob: Hello", "2 ada: Hello, Bob");
        assertThat(ada.notes()).isEqualTo("1 bob: Hello\n2 ada: Hello, Bob");
    }

    @Test
    void strangersHearNothing() throws InterruptedException {
        Caller caller = stranger();
        Caller bob = bob();
        bob.pin("not for strangers");
        caller.token("ada", "lovelace");

        bob.pin("for all who are logged in");

        assertThat(caller.hears()).isEqualTo("2 bob: for all who are logged in");
    }

    @Test
    void aNoteHasItsLimits() {
        Caller bob = bob();

        assertThat(bob.pin(" ")).isEqualTo("BAD_NOTE");
        assertThat(bob.pin("x".repeat(201))).isEqualTo("BAD_NOTE");
        assertThat(bob.pin("x".repeat(200))).startsWith("1 bob: xxx");
    }

    @Test
    void theBoardKeepsTheLatestNotes() {
        Caller bob = bob();
        for (int i = 0; i <= BoardApis.MOST_NOTES; i++) {
            bob.pin("note");
        }

        assertThat(bob.notes().lines()).hasSize(50).startsWith("2 bob: note").endsWith("51 bob: note");
    }

    @Test
    void onlyAdminsMayDoWhatIsInTheirFolder() {
        Caller bob = bob();
        Caller ada = ada();

        assertThat(bob.logins()).isEqualTo("NEED_ROLE");
        assertThat(bob.kick("ada")).isEqualTo("NEED_ROLE");
        assertThat(ada.logins()).isEqualTo("ada bob");
    }

    @Test
    void aLogoutEndsAllConnectionsOfTheAccountAfterItsAnswer() throws InterruptedException {
        Caller first = bob();
        Caller second = bob();
        Caller third = stranger();
        String token = third.token("bob", "builder");
        Caller ada = ada();

        assertThat(first.logout()).isEqualTo("done");

        for (Caller each : List.of(first, second, third)) {
            assertThat(each.hears()).isEqualTo("closed: Logged out");
        }
        assertThat(ada.logins()).isEqualTo("ada");
        try (var client = server.newClient(o -> o.headers(Headers.of("Authorization", "Bearer " + token)))) {
            assertThat(client.connect().join().errMsg()).isNotNull();
        }
    }

    @Test
    void anAdminLogsOthersOut() throws InterruptedException {
        Caller ada = ada();
        Caller bob = bob();

        assertThat(ada.kick("bob")).isEqualTo("done");
        assertThat(bob.hears()).isEqualTo("closed: Logged out");
        assertThat(ada.kick("nobody")).isEqualTo("done");
        assertThat(ada.kick("ada")).isEqualTo("done");
        assertThat(ada.hears()).isEqualTo("closed: Logged out");
    }

    @Test
    void aSessionThatIsOverEndsOnOpenConnectionsToo() throws InterruptedException {
        Caller bob = bob();
        clock.advance(Sessions.LONGEST);
        Caller ada = ada();

        ada.pin("Is Bob here?");

        assertThat(ada.hears()).isEqualTo("1 ada: Is Bob here?");
        assertThat(bob.me()).isEqualTo("NEED_LOGIN");
        bob.token("bob", "builder");
        ada.pin("And now?");
        assertThat(bob.hears()).isEqualTo("2 ada: And now?");
    }
}
