package io.tsrpc.example.accounts;

import io.tsrpc.example.accounts.protocols.Role;
import io.tsrpc.example.accounts.protocols.account.Account;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The accounts that there are, in memory; elsewhere a database keeps them. Thread-safe. */
final class Accounts {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Passwords passwords;

    /** The hash of nobody's password. */
    private final String dummy;

    private record Entry(Account account, String passwordHash) {}

    Accounts(Passwords passwords) {
        this.passwords = passwords;
        dummy = passwords.hash("");
    }

    /** Ada, who is an admin, and Bob, who is a user. */
    static Accounts ofTheExample(Passwords passwords) {
        return new Accounts(passwords).add("ada", "lovelace", Role.ADMIN).add("bob", "builder", Role.USER);
    }

    Accounts add(String name, String password, Role role) {
        entries.put(name, new Entry(new Account(name, role), passwords.hash(password)));
        return this;
    }

    /** The account, or null if name or password are wrong. Both take the same time, so that nobody learns which names there are. */
    @Nullable
    Account find(String name, String password) {
        Entry entry = entries.get(name);
        boolean matches = Passwords.matches(password, entry == null ? dummy : entry.passwordHash());
        return entry != null && matches ? entry.account() : null;
    }
}
