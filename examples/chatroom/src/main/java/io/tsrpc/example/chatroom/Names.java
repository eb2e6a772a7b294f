package io.tsrpc.example.chatroom;

import io.tsrpc.TsrpcException;
import java.util.function.Predicate;

/** What members may be called. */
final class Names {
    private static final int LONGEST = 24;

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
