package ${package}.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import ${package}.protocols.User;
import io.tsrpc.AttributeKey;
import io.tsrpc.Connection;
import io.tsrpc.TsrpcException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is logged in on which connection. There are no accounts: a name belongs to the client that is connected under it. Ask here for a
 * password or a token if yours shall have some.
 */
final class Logins {
    private static final AttributeKey<User> USER = AttributeKey.of("user");
    private static final AttributeKey<String> KEY = AttributeKey.of("key");

    /** One after another takes a name. */
    private final Lock naming = new ReentrantLock();

    /** Who is logged in on a connection. */
    static Optional<User> of(Connection conn) {
        return Optional.ofNullable(conn.attributes().get(USER));
    }

    /**
     * Logs a client in.
     *
     * @throws TsrpcException if it cannot have the name
     */
    User login(Connection conn, String wish, String key) {
        String name = checkedName(wish);
        if (key.length() < Limits.SHORTEST_KEY || key.length() > Limits.LONGEST_KEY) {
            throw new TsrpcException("The key is too short or too long", "BAD_KEY");
        }
        naming.lock();
        try {
            if (!conn.server().user(name).connections().stream().allMatch(other -> hasKey(other, key))) {
                throw new TsrpcException("Somebody else is called " + name, "NAME_TAKEN");
            }
            User user = new User(name, Math.floorMod(name.hashCode(), 360));
            conn.attributes().set(KEY, key);
            conn.attributes().set(USER, user);
            conn.bind(name);
            return user;
        } finally {
            naming.unlock();
        }
    }

    private static String checkedName(String wish) {
        String name = wish.strip();
        if (name.isEmpty() || name.length() > Limits.LONGEST_NAME) {
            throw new TsrpcException("A name has 1 to " + Limits.LONGEST_NAME + " characters", "BAD_NAME");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new TsrpcException("A name has no control characters", "BAD_NAME");
        }
        return name;
    }

    private static boolean hasKey(Connection conn, String key) {
        String own = conn.attributes().get(KEY);
        return own != null && MessageDigest.isEqual(own.getBytes(UTF_8), key.getBytes(UTF_8));
    }
}
