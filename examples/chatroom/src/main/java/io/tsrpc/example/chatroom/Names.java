package io.tsrpc.example.chatroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.TsrpcException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/** What members may be called, and how it is told who comes back. */
final class Names {
    private static final int LONGEST = 24;
    private static final int SHORTEST_KEY = 16;

    private Names() {}

    /** The name without spaces around it, if it is one that members may have. */
    static String checked(String wish) {
        String name = wish.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new TsrpcException("A name has 1 to " + LONGEST + " characters", "BAD_NAME");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new TsrpcException("A name has no control characters", "BAD_NAME");
        }
        return name;
    }

    /** What all may know of a client with this key: the key itself cannot be found out by it. */
    static String mark(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new TsrpcException("A key has " + SHORTEST_KEY + " characters at least", "BAD_KEY");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }

    /** The name, with a number behind it if it is taken. */
    static String free(String wish, Predicate<String> isTaken) {
        String name = wish;
        for (int i = 2; isTaken.test(name); i++) {
            String number = " " + i;
            name = wish.substring(0, Math.min(wish.length(), LONGEST - number.length())) + number;
        }
        return name;
    }
}
