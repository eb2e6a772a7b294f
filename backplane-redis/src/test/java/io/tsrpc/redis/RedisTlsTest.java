package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tsrpc.testing.backplane.Ears;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Redis over TLS, with a certificate that its clients are told to trust. */
@Timeout(60)
class RedisTlsTest {
    private static final String PASSWORD = "secret";

    @TempDir
    private Path directory;

    @Test
    void certificatesAreChecked() throws Exception {
        Path certificate = directory.resolve("redis.pem");
        Path key = directory.resolve("redis.key");
        createCertificate(certificate, key);
        try (RedisServer redis = RedisServer.start(
                directory,
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                key.toString(),
                "--tls-auth-clients",
                "no")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> RedisBackplane.connect(redis.uri()))
                    .withMessageContaining("certification path");
            RedisOptions trusting = RedisOptions.DEFAULT.withTrusted(certificate);
            try (RedisBackplane backplane = RedisBackplane.connect(redis.uri(), trusting)) {
                backplane.start(new Ears());
                assertThat(backplane.subscribe("room").toCompletableFuture()).succeedsWithin(Duration.ofSeconds(20));
            }
        }
    }

    private void createCertificate(Path certificate, Path key) throws Exception {
        keytool("-genkeypair", "-alias", "redis", "-keyalg", "EC", "-dname", "CN=redis", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-alias", "redis", "-file", certificate.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getKey("redis", PASSWORD.toCharArray()).getEncoded());
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n", US_ASCII);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store().toString(), "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private Path store() {
        return directory.resolve("redis.p12");
    }
}
