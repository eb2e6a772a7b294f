package io.tsrpc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.RequestHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

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

    /** A context that presents the certificate, and overflows the stack when it checks one of a peer. */
    public static SSLContext overflowing(String version) {
        return checking(version, () -> {
            throw new StackOverflowError();
        });
    }

    /** A context that presents the certificate, and trusts every peer after it has run a check. */
    public static SSLContext checking(String version, Runnable check) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(), PASSWORD);
            SSLContext context = SSLContext.getInstance(version);
            context.init(keys.getKeyManagers(), new TrustManager[] {new Checking(check)}, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Checking extends X509ExtendedTrustManager {
        private final Runnable check;

        Checking(Runnable check) {
            this.check = check;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            check.run();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            check.run();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            check.run();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            check.run();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            check.run();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            check.run();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
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
