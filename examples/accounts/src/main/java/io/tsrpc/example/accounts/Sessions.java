package io.tsrpc.example.accounts;

import io.tsrpc.example.accounts.protocols.account.Account;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is logged in. Thread-safe. */
final class Sessions {
    /** After this time one has to log in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Logs an account in. */
    Session open(Account account) {
        open.values().removeIf(this::isOver);
        Session session = new Session(newToken(), account, clock.instant());
        open.put(session.token(), session);
        return session;
    }

    /** The session of a token, or null if there is none or it is over. */
    @Nullable
    Session find(String token) {
        Session session = open.get(token);
        return session == null || isOver(session) ? null : session;
    }

    /** Whether a session holds still. */
    boolean isOpen(Session session) {
        return find(session.token()) != null;
    }

    /** All that hold, oldest first. */
    List<Session> all() {
        return open.values().stream()
                .filter(session -> !isOver(session))
                .sorted(Comparator.comparing(Session::since)
                        .thenComparing(session -> session.account().name()))
                .toList();
    }

    /** Logs an account out, wherever it is logged in. */
    void endAll(String name) {
        open.values().removeIf(session -> session.account().name().equals(name));
    }

    private boolean isOver(Session session) {
        return !clock.instant().isBefore(session.since().plus(LONGEST));
    }

    private String newToken() {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
