package io.tsrpc.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.net.URI;
import java.nio.CharBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How a client shows who it is, as the first command of a connection. Lettuce's handshake does not always tell why Redis has refused it.
 */
final class Credentials {
    private final @Nullable String user;
    private final char @Nullable [] password;

    private Credentials(@Nullable String user, char @Nullable [] password) {
        this.user = user;
        this.password = password;
    }

    /** Those in an address: {@code user:password@}, {@code :password@} or {@code password@}. */
    static Credentials of(String uri) {
        @Nullable String info = URI.create(uri).getUserInfo();
        if (info == null || info.isEmpty()) {
            return new Credentials(null, null);
        }
        int colon = info.indexOf(':');
        String user = colon > 0 ? info.substring(0, colon) : null;
        return new Credentials(user, info.substring(colon + 1).toCharArray());
    }

    /** Shows them, if there are any. */
    CompletionStage<?> show(RedisAsyncCommands<?, ?> commands) {
        if (password == null) {
            return CompletableFuture.completedFuture(null);
        }
        CharBuffer secret = CharBuffer.wrap(password);
        return user == null ? commands.auth(secret) : commands.auth(user, secret);
    }
}
