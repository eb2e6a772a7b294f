package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.accounts.protocols.AccountsClient;
import io.tsrpc.example.accounts.protocols.AccountsProtocol;
import io.tsrpc.example.accounts.protocols.AccountsWsClient;
import io.tsrpc.example.accounts.protocols.account.ApiLogin;
import io.tsrpc.example.accounts.protocols.account.ApiLogout;
import io.tsrpc.example.accounts.protocols.account.ApiMe;
import io.tsrpc.example.accounts.protocols.admin.ApiKick;
import io.tsrpc.example.accounts.protocols.admin.ApiLogins;
import io.tsrpc.example.accounts.protocols.board.ApiNotes;
import io.tsrpc.example.accounts.protocols.board.ApiPin;
import io.tsrpc.example.accounts.protocols.board.Note;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java client that tells outcomes in one word: the code of the error, or what the answer is about. */
record Caller(AccountsClient client, BlockingQueue<String> heard) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    static Caller of(AccountsClient client) {
        Caller caller = new Caller(client, new LinkedBlockingQueue<>());
        if (client instanceof AccountsWsClient ws) {
            ws.listenMsg(AccountsProtocol.BOARD_NOTE, msg -> caller.heard.add(shown(msg.note())));
            ws.flows().postDisconnectFlow().push(gone -> {
                caller.heard.add("closed: " + gone.reason());
                return gone;
            });
            assertThat(ws.connect().join().errMsg()).isNull();
            String unused =
                    caller.me(); // when it is answered, the server has the connection among those that hear of notes
        }
        return caller;
    }

    /** The next note that comes, or why the connection is closed. */
    String hears() throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    ApiReturn<ApiLogin.Res> login(String name, String password, boolean cookie) {
        return client.account().login(new ApiLogin.Req(name, password, cookie)).join();
    }

    /** The token of a login. */
    String token(String name, String password) {
        return login(name, password, false).orElseThrow().token().orElseThrow();
    }

    String me() {
        ApiReturn<ApiMe.Res> ret = client.account().me(new ApiMe.Req()).join();
        return ret.fold(res -> res.account().name() + " " + res.account().role(), Caller::code);
    }

    String logout() {
        return client.account().logout(new ApiLogout.Req()).join().fold(res -> "done", Caller::code);
    }

    String pin(String text) {
        return client.board().pin(new ApiPin.Req(text)).join().fold(res -> shown(res.note()), Caller::code);
    }

    String notes() {
        return client.board().notes(new ApiNotes.Req()).join().fold(res -> shown(res), Caller::code);
    }

    String logins() {
        ApiReturn<ApiLogins.Res> ret =
                client.admin().logins(new ApiLogins.Req()).join();
        return ret.fold(
                res -> String.join(
                        " ",
                        res.logins().stream().map(each -> each.account().name()).toList()),
                Caller::code);
    }

    String kick(String name) {
        return client.admin().kick(new ApiKick.Req(name)).join().fold(res -> "done", Caller::code);
    }

    static @Nullable String code(@Nullable TsrpcError error) {
        return error == null ? null : String.valueOf(error.code());
    }

    private static String shown(ApiNotes.Res res) {
        return String.join("\n", res.notes().stream().map(Caller::shown).toList());
    }

    private static String shown(Note note) {
        return note.id() + " " + note.writer() + ": " + note.text();
    }

    @Override
    public void close() {
        client.close();
    }
}
