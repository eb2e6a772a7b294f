package io.tsrpc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.RequestHead;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for {@code localhost}. */
public final class Tls {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Tls() {}

    /** The certificate. */
    public static X509Certificate certificate() {
        try {
            KeyStore store = store();
            return (X509Certificate) store.getCertificate(store.aliases().nextElement());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A context that presents the certificate and trusts it. */
    public static SSLContext localhost() {
        return context(true);
    }

    /** A context that trusts the certificate, and has none itself. */
    public static SSLContext trustingLocalhost() {
        return context(false);
    }

    /** Asserts that a request came over TLS, from a client that presents the certificate. */
    public static void assertComesFromLocalhost(RequestHead request) {
        assertThat(request.isTls()).isTrue();
        assertThat(Objects.requireNonNull(request.sslSession()).getProtocol()).startsWith("TLS");
        assertThat(request.peerCertificates()).first().isEqualTo(certificate());
    }

    private static SSLContext context(boolean presents) {
        try {
            KeyStore store = store();
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(presents ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        try (InputStream in = Tls.class.getResourceAsStream("/tls/localhost.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(Objects.requireNonNull(in), PASSWORD);
            return store;
        }
    }
}
