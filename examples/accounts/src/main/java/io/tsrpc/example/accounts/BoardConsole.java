package io.tsrpc.example.accounts;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectResult;
import io.tsrpc.Headers;
import io.tsrpc.example.accounts.protocols.AccountsClient;
import io.tsrpc.example.accounts.protocols.AccountsProtocol;
import io.tsrpc.example.accounts.protocols.AccountsWsClient;
import io.tsrpc.example.accounts.protocols.account.Account;
import io.tsrpc.example.accounts.protocols.account.ApiLogin;
import io.tsrpc.example.accounts.protocols.account.ApiLogout;
import io.tsrpc.example.accounts.protocols.admin.ApiKick;
import io.tsrpc.example.accounts.protocols.admin.ApiLogins;
import io.tsrpc.example.accounts.protocols.admin.Login;
import io.tsrpc.example.accounts.protocols.board.ApiPin;
import io.tsrpc.example.accounts.protocols.board.Note;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A program with an account: it logs in over HTTP, and proves that to the WebSocket by a token in a header. Each line that is typed is
 * pinned to the board; {@code who}, {@code kick NAME} and {@code logout} are commands.
 */
public final class BoardConsole {
    private final PrintStream out;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    BoardConsole(PrintStream out) {
        this.out = out;
    }

    /** Logs in as {@code args[0]} with the password {@code args[1]} at {@code args[2]} (HTTP) and {@code args[3]} (WebSocket). */
    public static void main(String[] args) {
        if (args.length != 4) {
            System.err.println("Usage: BoardConsole NAME PASSWORD http://HOST:PORT ws://HOST:PORT");
            System.exit(2);
        }
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, charset));
        System.exit(new BoardConsole(System.out).run(args[2], args[3], args[0], args[1], typed) ? 0 : 1);
    }

    /** Runs until nothing more is typed or one is logged out. Returns whether logging in and connecting have worked. */
    boolean run(String httpUrl, String wsUrl, String name, String password, BufferedReader typed) {
        String token = login(httpUrl, name, password);
        if (token == null) {
            return false;
        }
        Headers headers = Headers.of("Authorization", "Bearer " + token);
        try (AccountsWsClient client = AccountsClient.ws(wsUrl, o -> o.headers(headers))) {
            return connect(client) && readAll(client, typed);
        }
    }

    private @Nullable String login(String url, String name, String password) {
        try (AccountsClient client = AccountsClient.http(url)) {
            ApiReturn<ApiLogin.Res> ret = client.account()
                    .login(new ApiLogin.Req(name, password, false))
                    .join();
            print(ret, res -> "* You are " + shown(res.account()));
            return ret.fold(res -> res.token().orElseThrow(), err -> null);
        }
    }

    private boolean connect(AccountsWsClient client) {
        client.listenMsg(AccountsProtocol.BOARD_NOTE, msg -> print(shown(msg.note())));
        client.flows().postDisconnectFlow().push(gone -> {
            if (!end.isDone()) {
                print("* Disconnected: " + gone.reason());
                end.complete(true);
            }
            return gone;
        });
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            print("! " + connected.errMsg());
        }
        return connected.isSucc();
    }

    /** Reads in a thread of its own: reading cannot be stopped when somebody is logged out. */
    private boolean readAll(AccountsWsClient client, BufferedReader typed) {
        Thread reading = new Thread(() -> read(client, typed), "typed");
        reading.setDaemon(true);
        reading.start();
        return end.join();
    }

    private void read(AccountsWsClient client, BufferedReader typed) {
        try {
            String line;
            while ((line = typed.readLine()) != null) {
                command(client, line);
            }
            end.complete(true);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }

    private void command(AccountsWsClient client, String line) {
        if (line.equals("who")) {
            print(client.admin().logins(new ApiLogins.Req()).join(), BoardConsole::shown);
        } else if (line.startsWith("kick ")) {
            ApiKick.Req req = new ApiKick.Req(line.substring("kick ".length()));
            print(client.admin().kick(req).join(), res -> "* " + req.name() + " is logged out");
        } else if (line.equals("logout")) {
            print(client.account().logout(new ApiLogout.Req()).join(), res -> "* You are logged out everywhere");
        } else {
            print(client.board().pin(new ApiPin.Req(line)).join(), res -> "* Pinned");
        }
    }

    private static String shown(ApiLogins.Res res) {
        StringBuilder lines = new StringBuilder("* Logged in:");
        for (Login login : res.logins()) {
            lines.append("\n  ")
                    .append(shown(login.account()))
                    .append(", since ")
                    .append(login.since());
        }
        return lines.toString();
    }

    private static String shown(Account account) {
        return account.name() + " (" + account.role() + ")";
    }

    private static String shown(Note note) {
        return note.writer() + ": "
                + note.text()
                        .replaceAll(
                                "[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]",
                                " "); // what others write does not steer the terminal
    }

    private <R> void print(ApiReturn<R> ret, Function<R, String> shown) {
        print(ret.fold(shown, err -> "! " + err.message()));
    }

    private void print(String text) {
        out.println(text);
    }
}
