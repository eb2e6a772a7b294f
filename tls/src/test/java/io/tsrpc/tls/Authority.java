package io.tsrpc.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;

/** An authority of a test, with what it has signed. Made by the JDK's keytool, in a folder of its own. */
final class Authority {
    private static final String PASSWORD = "secret";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path store;
    private final String name;

    private Authority(Path store, String name) {
        this.store = store;
        this.name = name;
    }

    static Authority create(Path folder, String name) throws Exception {
        Authority authority = new Authority(folder.resolve(name + ".p12"), name);
        authority.keytool(name, "EC", "-ext", "bc:critical=ca:true", "-ext", "ku=keyCertSign");
        return authority;
    }

    /** What an authority has signed, as PEM. */
    record Issued(String chain, String key) {
        /** The key in PKCS #8. */
        byte[] pkcs8() {
            return Base64.getMimeDecoder().decode(key.replaceAll("-----[^-]+-----", ""));
        }

        void writeTo(Path certificate, Path privateKey) throws IOException {
            Files.writeString(certificate, chain);
            Files.writeString(privateKey, key);
        }
    }

    /** Signs a certificate of localhost, for servers and clients. */
    Issued issue(String subject, String keyAlgorithm) throws Exception {
        return issue(subject, keyAlgorithm, "localhost");
    }

    /** Signs a certificate of a host. */
    Issued issue(String subject, String keyAlgorithm, String host) throws Exception {
        keytool(subject, keyAlgorithm, "-signer", name, "-ext", "san=dns:" + host);
        KeyStore keys = open();
        byte[] key = keys.getKey(subject, PASSWORD.toCharArray()).getEncoded();
        return new Issued(chain(keys.getCertificateChain(subject)), pem("PRIVATE KEY", key));
    }

    private static String chain(Certificate[] certificates) throws GeneralSecurityException {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < certificates.length - 1; i++) { // whoever trusts it has the authority's own
            chain.append(pem("CERTIFICATE", certificates[i].getEncoded()));
        }
        return chain.toString();
    }

    /** A context that is made while the JVM trusts this authority and nobody else. */
    SSLContext contextOfAJvmThatTrustsIt(PemFiles files) {
        System.setProperty("javax.net.ssl.trustStore", store.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            return files.context();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    /** Its own certificate, in a file. */
    Path certificate() throws Exception {
        Path file = store.resolveSibling(name + ".pem");
        return Files.writeString(
                file, pem("CERTIFICATE", open().getCertificate(name).getEncoded()));
    }

    static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(content) + "\n-----END " + what + "-----\n";
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private void keytool(String alias, String algorithm, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " has failed: " + output);
        }
    }
}
