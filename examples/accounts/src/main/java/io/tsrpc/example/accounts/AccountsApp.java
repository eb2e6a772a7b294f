package io.tsrpc.example.accounts;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import java.time.Clock;

/** All that is the same on every transport: who has an account, who is logged in, who may do what, and the board. */
final class AccountsApp {
    /** Nothing that is sent here is long. */
    private static final int LONGEST_MESSAGE = 16 << 10;

    private final Accounts accounts;
    private final Clock clock;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;

    AccountsApp(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        sessions = new Sessions(clock);
        doorkeeper = new Doorkeeper(sessions);
    }

    /** Sets what a server needs for it. The server that is built has to be {@link #guard guarded} before it starts. */
    <B extends ServerBuilder<B>> B openOn(B server) {
        return server.json(true)
                .maxMessageSize(LONGEST_MESSAGE)
                .admission(doorkeeper::admit)
                .implement(new AccountApis(accounts, sessions, doorkeeper))
                .implement(new BoardApis(doorkeeper, clock))
                .implement(new AdminApis(sessions, doorkeeper));
    }

    /** Lets a server serve nobody who may not be served. */
    void guard(Server server) {
        doorkeeper.guard(server);
    }
}
