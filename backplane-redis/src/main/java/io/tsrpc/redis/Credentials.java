package io.tsrpc.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
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

    /** Those in an address. */
    static Credentials of(RedisURI uri) {
        RedisCredentials given =
                uri.getCredentialsProvider().resolveCredentials().block();
        return given == null || !given.hasPassword()
                ? new Credentials(null, null)
                : new Credentials(given.hasUsername() ? given.getUsername() : null, given.getPassword());
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
