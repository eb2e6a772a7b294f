package io.tsrpc.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.pem.util.PemUtils;
import nl.altindag.ssl.util.TrustManagerUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a set of PEM files holds at one time. Equal texts are equal.
 *
 * @param certificate one's own, or null
 * @param key the private key for it, or null
 * @param authorities those that are trusted; if there are none, those of the JVM are, and only for servers
 */
record PemText(@Nullable String certificate, @Nullable String key, List<String> authorities) {
    private static final byte[] PROBE = new byte[32];

    /** How a key of each algorithm signs. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /** What OpenSSL writes in front of a key of EC, which says the same, and others behind certificates. */
    private static final Pattern PARAMETERS =
            Pattern.compile("-----BEGIN [^-]*PARAMETERS-----[^-]*-----END [^-]*PARAMETERS-----");

    static PemText read(@Nullable Path certificate, @Nullable Path key, List<Path> authorities) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path authority : authorities) {
            texts.add(text(authority));
        }
        return new PemText(certificate == null ? null : text(certificate), key == null ? null : text(key), texts);
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, ISO_8859_1); // comments around the Base64 may be in any encoding
        return PARAMETERS.matcher(text).replaceAll("");
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "PEM";
    }

    SSLContext context(char @Nullable [] password) throws GeneralSecurityException {
        SSLFactory.Builder factory = SSLFactory.builder().withProtocols("TLSv1.3", "TLSv1.2");
        if (certificate != null && key != null) {
            addIdentity(factory, certificate, key, password);
        }
        if (authorities.isEmpty()) {
            factory.withTrustMaterial(
                    new ServersOnly(TrustManagerUtils.createTrustManagerWithJdkTrustedCertificates()));
        } else {
            List<X509Certificate> trusted = new ArrayList<>();
            for (String authority : authorities) {
                trusted.addAll(certificates(authority));
            }
            factory.withTrustMaterial(trusted);
        }
        return factory.build().getSslContext();
    }

    private static void addIdentity(
            SSLFactory.Builder factory, String certificate, String key, char @Nullable [] password)
            throws GeneralSecurityException {
        List<X509Certificate> chain = certificates(certificate);
        PrivateKey parsed = parsed(nameOfKey(key, password), () -> PemUtils.parsePrivateKey(key, password));
        requireThatItFits(parsed, chain.get(0));
        factory.withIdentityMaterial(parsed, new char[0], chain);
    }

    /** What a text should be. That of an encrypted key says so, be it of PKCS #8 or of OpenSSL. */
    private static String nameOfKey(String text, char @Nullable [] password) {
        if (!text.contains("ENCRYPTED")) {
            return "a private key";
        }
        return "a private key that can be read " + (password == null ? "without a password" : "with this password");
    }

    private static List<X509Certificate> certificates(String text) throws CertificateException {
        return parsed("a certificate", () -> PemUtils.parseCertificate(text));
    }

    /** The library reports everything by exceptions of its own, which have no checked type in common. */
    private static <T> T parsed(String what, Supplier<T> parser) throws CertificateException {
        try {
            return parser.get();
        } catch (RuntimeException e) {
            throw new CertificateException("there is no valid PEM of " + what, e);
        }
    }

    private static void requireThatItFits(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm = certificate.getPublicKey().getAlgorithm();
        String signing = SIGNATURES.get(algorithm);
        if (signing == null) {
            throw new InvalidKeyException("keys of " + algorithm + " are not supported");
        }
        if (!signsFor(key, certificate, signing)) {
            throw new InvalidKeyException("the private key is not that of the certificate");
        }
    }

    private static boolean signsFor(PrivateKey key, X509Certificate certificate, String signing) {
        try {
            Signature signature = Signature.getInstance(signing);
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) { // the key is of another algorithm or size
            return false;
        }
    }
}
