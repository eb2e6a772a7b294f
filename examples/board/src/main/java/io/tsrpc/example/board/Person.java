package io.tsrpc.example.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.TsrpcException;
import io.tsrpc.example.board.protocols.ApiHello;
import io.tsrpc.example.board.protocols.Ink;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Somebody at the boards.
 *
 * @param id the same whenever they come with the same key
 * @param name what others read
 * @param ink the colour in which others see them
 */
record Person(String id, String name, Ink ink) {
    private static final int LONGEST_NAME = 20;
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 64;
    private static final int ID_BYTES = 12;

    static Person of(ApiHello.Req hello) {
        return new Person(id(hello.key()), checked(hello.name()), hello.ink());
    }

    private static String checked(String wish) {
        String name = wish.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new TsrpcException("A name has 1 to " + LONGEST_NAME + " characters", "BAD_NAME");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new TsrpcException("A name has no control characters", "BAD_NAME");
        }
        return name;
    }

    /** What all may know of a client with this key: the key itself cannot be found out by it. */
    private static String id(String key) {
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw new TsrpcException("A key has " + SHORTEST_KEY + " to " + LONGEST_KEY + " characters", "BAD_KEY");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }

    /** What rooms tell of them: the colour, a space, and the name. */
    String told() {
        return ink.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
