package io.tsrpc.tls;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and a key in PEM files, as TLS of servers and clients. The files are looked at again and again: connections that begin
 * later get what is in them then, without a restart, and open connections go on.
 *
 * <pre>{@code
 * SSLContext tls = PemFiles.of(Path.of("/etc/tls/fullchain.pem"), Path.of("/etc/tls/privkey.pem")).context();
 * WsServer server = WsServer.builder(ChatProtocol.PROTO).ssl(tls).implement(apis).build();
 *
 * SSLContext ours = PemFiles.ofAuthorities(Path.of("/etc/tls/ca.pem")).context(); // of a private authority
 * ChatWsClient client = ChatClient.ws("wss://chat.internal", o -> o.sslContext(ours));
 * }</pre>
 *
 * <p>A change is taken when two looks have found the same, the private key fits the certificate, and everything can be parsed. Until
 * then, and if a file is missing or broken, what was there before stays in use, and the logger {@code io.tsrpc.tls} says why.
 *
 * <p>TLS 1.3 and 1.2 are spoken. Immutable: the methods that set something return a copy.
 */
public final class PemFiles {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final @Nullable Path certificate;
    private final @Nullable Path key;
    private final char @Nullable [] password;
    private final List<Path> authorities;
    private final Duration every;

    private PemFiles(
            @Nullable Path certificate,
            @Nullable Path key,
            char @Nullable [] password,
            List<Path> authorities,
            Duration every) {
        this.certificate = certificate;
        this.key = key;
        this.password = password;
        this.authorities = authorities;
        this.every = every;
    }

    /**
     * A certificate of one's own.
     *
     * @param certificate the certificate and, behind it, those that lead to an authority, such as certbot's {@code fullchain.pem}
     * @param key the private key: PKCS #8, or as OpenSSL writes it for RSA and EC. It may be in the same file
     */
    public static PemFiles of(Path certificate, Path key) {
        return new PemFiles(
                requireNonNull(certificate, "certificate"), requireNonNull(key, "key"), null, List.of(), EVERY);
    }

    /** No certificate of one's own, and trust in these authorities alone: what a client of a private authority needs. */
    public static PemFiles ofAuthorities(Path... certificates) {
        return new PemFiles(null, null, null, List.of(), EVERY).trusting(certificates);
    }

    /** With the password of an encrypted private key. The array is copied. */
    public PemFiles password(char... password) {
        return new PemFiles(certificate, key, password.clone(), authorities, every);
    }

    /**
     * With these authorities as the only ones that are trusted, for the certificates of servers and of clients. Without them the
     * servers are trusted that the JVM trusts, and no client: whom a public authority knows is not therefore a client of yours.
     *
     * @param certificates files with one or more certificates each
     * @throws IllegalArgumentException if there are none
     */
    public PemFiles trusting(Path... certificates) {
        if (certificates.length == 0) {
            throw new IllegalArgumentException("At least one file with certificates of authorities is needed");
        }
        return new PemFiles(certificate, key, password, List.of(certificates), every);
    }

    /**
     * With another time between two looks at the files. Default: a minute.
     *
     * @param every zero: never again after {@link #context}
     * @throws IllegalArgumentException if it is negative
     */
    public PemFiles reloadEvery(Duration every) {
        if (every.isNegative()) {
            throw new IllegalArgumentException("reloadEvery must not be negative, but is " + every);
        }
        return new PemFiles(certificate, key, password, authorities, every);
    }

    /**
     * Reads the files, and returns a context for the option {@code ssl} of servers or {@code sslContext} of clients, or for any other
     * library. Each engine, and each factory of sockets, that is taken from it has what the files hold then. A daemon thread
     * looks at the files while the context is in use.
     *
     * @throws UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException if they hold something else than they should, or the key is not that of the certificate
     */
    public SSLContext context() {
        try {
            ReloadedContext context = ReloadedContext.of(this);
            if (!every.isZero()) {
                context.watch(every);
            }
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + this + ": " + e, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Cannot use " + this + ": " + e.getMessage(), e);
        }
    }

    /** What the files hold now. */
    PemText read() throws IOException {
        return PemText.read(certificate, key, authorities);
    }

    /** A context of what the files have held. */
    SSLContext context(PemText text) throws GeneralSecurityException {
        return text.context(password);
    }

    /** The names of the files. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        if (certificate != null) {
            names.append(certificate).append(" and ").append(key);
        }
        for (Path authority : authorities) {
            names.append(names.isEmpty() ? "" : ", ").append(authority);
        }
        return names.toString();
    }
}
