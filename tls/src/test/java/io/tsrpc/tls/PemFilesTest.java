package io.tsrpc.tls;

import static io.tsrpc.tls.Authority.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.tls.Authority.Issued;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which files are taken. */
@Timeout(120)
class PemFilesTest {
    private static final int PKCS1_IN_PKCS8 = 26; // of a key of 2,048 bits and more
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    @TempDir
    static Path authorityFolder;

    private static Authority authority;
    private static Issued rsa;
    private static Issued ec;
    private static Issued ed25519;

    @TempDir
    Path folder;

    private Path certificate;
    private Path key;

    @BeforeAll
    static void makeCertificates() throws Exception {
        authority = Authority.create(authorityFolder, "ours");
        rsa = authority.issue("rsa", "RSA");
        ec = authority.issue("ec", "EC");
        ed25519 = authority.issue("ed25519", "Ed25519");
    }

    @BeforeEach
    void name() {
        certificate = folder.resolve("certificate.pem");
        key = folder.resolve("key.pem");
    }

    @Test
    void keysOfTheUsualAlgorithmsAreTaken() throws Exception {
        rsa.writeTo(certificate, key);
        assertIsShown("CN=rsa", PemFiles.of(certificate, key).context());
        ec.writeTo(certificate, key);
        assertIsShown("CN=ec", PemFiles.of(certificate, key).context());
        ed25519.writeTo(certificate, key);
        assertIsShown("CN=ed25519", PemFiles.of(certificate, key).context());
    }

    @Test
    void keysAreTakenAsOpensslWritesThem() throws Exception {
        Files.writeString(certificate, "Subject: CN=\u00e9\n" + rsa.chain());
        byte[] pkcs1 = Arrays.copyOfRange(rsa.pkcs8(), PKCS1_IN_PKCS8, rsa.pkcs8().length);
        Files.writeString(key, pem("RSA PRIVATE KEY", pkcs1));
        assertIsShown("CN=rsa", PemFiles.of(certificate, key).context());
    }

    /** As {@code openssl ecparam -genkey} writes keys, and as many append those of Diffie and Hellman to certificates. */
    @Test
    void parametersAroundKeysAndCertificatesAreIgnored() throws Exception {
        byte[] p256 = {6, 8, 42, -122, 72, -50, 61, 3, 1, 7};
        Files.writeString(certificate, ec.chain() + pem("DH PARAMETERS", new byte[] {48, 6, 2, 1, 23, 2, 1, 5}));
        Files.writeString(key, pem("EC PARAMETERS", p256) + ec.key());
        assertIsShown("CN=ec", PemFiles.of(certificate, key).context());

        Files.writeString(certificate, pem("EC PARAMETERS", p256) + ec.key() + ec.chain());
        assertIsShown("CN=ec", PemFiles.of(certificate, certificate).context());
    }

    @Test
    void certificateAndKeyMayBeInOneFile() throws Exception {
        Files.writeString(certificate, ec.key() + ec.chain());
        assertIsShown("CN=ec", PemFiles.of(certificate, certificate).context());
    }

    @Test
    void anEncryptedKeyNeedsItsPassword() throws Exception {
        Files.writeString(certificate, ec.chain());
        Files.writeString(key, pem("ENCRYPTED PRIVATE KEY", encrypted(ec.pkcs8(), "geheim")));
        PemFiles files = PemFiles.of(certificate, key);

        assertIsShown("CN=ec", files.password("geheim".toCharArray()).context());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.password("falsch".toCharArray()).context())
                .withMessageContaining(key.toString())
                .withMessageContaining("private key that can be read with this password");
        assertThatIllegalArgumentException()
                .isThrownBy(files::context)
                .withMessageContaining("private key that can be read without a password");
    }

    private static byte[] encrypted(byte[] pkcs8, String password) throws Exception {
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        var secret = SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password.toCharArray()));
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        AlgorithmParameters scheme = AlgorithmParameters.getInstance("PBES2"); // as OpenSSL calls it
        scheme.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(scheme, cipher.doFinal(pkcs8)).getEncoded();
    }

    @Test
    void whatIsMissingOrSomethingElseIsRefusedWithItsName() throws Exception {
        ec.writeTo(certificate, key);
        Path absent = folder.resolve("absent.pem");
        PemFiles missing = PemFiles.of(absent, key);
        assertThatThrownBy(missing::context)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(absent.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(PemFiles.of(key, key)::context)
                .withMessage("Cannot use " + key + " and " + key + ": there is no valid PEM of a certificate");
        assertThatIllegalArgumentException()
                .isThrownBy(PemFiles.of(certificate, certificate)::context)
                .withMessageEndingWith("there is no valid PEM of a private key");
        assertThatIllegalArgumentException()
                .isThrownBy(PemFiles.ofAuthorities(certificate, key)::context)
                .withMessage("Cannot use " + certificate + ", " + key + ": there is no valid PEM of a certificate");
        assertThatIllegalArgumentException().isThrownBy(PemFiles::ofAuthorities);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemFiles.of(certificate, key).reloadEvery(Duration.ofMillis(-1)));
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws Exception {
        Files.writeString(certificate, ec.chain());
        for (Issued other : List.of(authority.issue("other", "EC"), rsa, ed25519)) {
            Files.writeString(key, other.key());
            assertThatIllegalArgumentException()
                    .isThrownBy(PemFiles.of(certificate, key)::context)
                    .withMessageEndingWith("the private key is not that of the certificate");
        }
    }

    @Test
    void nothingBeforeTls12IsSpoken() throws Exception {
        ec.writeTo(certificate, key);
        SSLContext context = PemFiles.of(certificate, key).context();
        SSLEngine engine = context.createSSLEngine();
        assertThat(engine.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
        assertThat(context.getDefaultSSLParameters().getProtocols()).containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void theKeyIsShownNowhere() throws Exception {
        ec.writeTo(certificate, key);
        PemFiles files = PemFiles.of(certificate, key).password('p', 'w');
        String line = ec.key().lines().skip(1).findFirst().orElseThrow();
        assertThat(files + " " + files.read()).doesNotContain(line).doesNotContain("pw");
    }

    private static void assertIsShown(String subject, SSLContext context) throws Exception {
        try (PlainServer server = PlainServer.start(context)) {
            SSLContext client = PemFiles.ofAuthorities(authority.certificate()).context();
            assertThat(Visits.shownAt(server.port(), client)).isEqualTo(subject);
        }
    }
}
