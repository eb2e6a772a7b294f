package io.tsrpc.it.access;

import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.user.User;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is logged in. Thread-safe. */
final class Sessions {
    private static final int TOKEN_BYTES = 32;

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** Logs a user in. */
    Session open(User user, Role role) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        Session session = new Session(HexFormat.of().formatHex(secret), user, role);
        open.put(session.token(), session);
        return session;
    }

    /** The session of a token, or null if there is none. */
    @Nullable
    Session find(String token) {
        return open.get(token);
    }

    /** Whether a session has not ended. */
    boolean isOpen(Session session) {
        return open.containsKey(session.token());
    }

    /** Logs a user out, wherever the user is logged in. */
    void endAll(User user) {
        open.values().removeIf(session -> session.user().equals(user));
    }
}
