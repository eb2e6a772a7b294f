package io.tsrpc.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Client;
import io.tsrpc.ClientAuth;
import io.tsrpc.tls.Authority.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers and clients over WebSocket and HTTP, with PEM files that change. */
@Timeout(120)
class PemServersTest {
    private static final String BROKEN_LINE =
            "WARN io.tsrpc.tls - What was there before stays in use, because %s cannot be used: ";

    @TempDir
    static Path shared;

    private static Authority authority;
    private static Path ours;
    private static Path theirs;
    private static Issued one;
    private static Issued two;
    private static Issued elsewhere;
    private static SSLContext ann; // known to our authority
    private static SSLContext eve; // known to theirs
    private static SSLContext stranger;

    @TempDir
    Path folder;

    private Path certificate;
    private Path key;

    @BeforeAll
    static void makeCertificates() throws Exception {
        authority = Authority.create(shared, "ours");
        Authority other = Authority.create(shared, "theirs");
        ours = authority.certificate();
        theirs = other.certificate();
        one = authority.issue("one", "EC");
        two = authority.issue("two", "RSA");
        elsewhere = authority.issue("elsewhere", "EC", "elsewhere.example");
        ann = member("ann", authority.issue("ann", "EC"));
        eve = member("eve", other.issue("eve", "EC"));
        stranger = PemFiles.ofAuthorities(ours).context();
    }

    private static SSLContext member(String name, Issued issued) throws IOException {
        Path chain = shared.resolve(name + "-chain.pem");
        Path privateKey = shared.resolve(name + "-key.pem");
        issued.writeTo(chain, privateKey);
        return PemFiles.of(chain, privateKey).trusting(ours).context();
    }

    @BeforeEach
    void writeTheFirst() throws IOException {
        certificate = folder.resolve("certificate.pem");
        key = folder.resolve("key.pem");
        one.writeTo(certificate, key);
    }

    /** A context that looks at its files when the test says so. */
    private static ReloadedContext manual(PemFiles files) {
        return (ReloadedContext) files.reloadEvery(Duration.ZERO).context();
    }

    private PemFiles files() {
        return PemFiles.of(certificate, key);
    }

    @ParameterizedTest
    @EnumSource
    void clientsOfAPrivateAuthorityTrustItAlone(Peer peer) throws Exception {
        try (var server = peer.start(files().context(), ClientAuth.NONE)) {
            assertThat(peer.who(server.port(), stranger)).isEqualTo("nobody");
            SSLContext others = PemFiles.ofAuthorities(theirs).context();
            assertThat(peer.who(server.port(), others)).startsWith("error");
            assertThat(peer.who(server.port(), files().context())).startsWith("error"); // it trusts those of the JVM
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsCheckTheServersName(Peer peer) throws Exception {
        elsewhere.writeTo(certificate, key);
        try (var server = peer.start(files().context(), ClientAuth.NONE)) {
            assertThat(peer.who(server.port(), stranger)).startsWith("error");
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsAreAskedForCertificatesOfTheTrusted(Peer peer) throws Exception {
        SSLContext tls = files().trusting(ours).context();
        try (var server = peer.start(tls, ClientAuth.REQUIRED)) {
            assertThat(peer.who(server.port(), ann)).isEqualTo("CN=ann");
            assertThat(peer.who(server.port(), eve)).startsWith("error");
            assertThat(peer.who(server.port(), stranger)).startsWith("error");
        }
        try (var server = peer.start(tls, ClientAuth.OPTIONAL)) {
            assertThat(peer.who(server.port(), stranger)).isEqualTo("nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whomTheJvmTrustsMayServeButIsNoClient(Peer peer) throws Exception {
        SSLContext tls = authority.contextOfAJvmThatTrustsIt(files());
        try (var server = peer.start(tls, ClientAuth.NONE)) {
            assertThat(peer.who(server.port(), tls)).isEqualTo("nobody");
        }
        try (var server = peer.start(tls, ClientAuth.REQUIRED)) {
            assertThat(peer.who(server.port(), ann)).startsWith("error");
        }
    }

    @ParameterizedTest
    @EnumSource
    void newConnectionsGetTheNewCertificateAndOpenOnesGoOn(Peer peer) throws Exception {
        ReloadedContext tls = manual(files());
        try (var server = peer.start(tls, ClientAuth.NONE);
                Client open = peer.client(server.port(), stranger)) {
            assertThat(Peer.who(open)).isEqualTo("nobody");
            two.writeTo(certificate, key);

            assertThat(Looks.look(tls, 2))
                    .containsExactly("INFO io.tsrpc.tls - New connections use what is new in " + files());
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=two");
            assertThat(Peer.who(open)).isEqualTo("nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNewForASingleLookIsLeftAlone(Peer peer) throws Exception {
        ReloadedContext tls = manual(files());
        try (var server = peer.start(tls, ClientAuth.NONE)) {
            Files.writeString(certificate, two.chain());
            assertThat(Looks.look(tls, 1)).isEmpty();
            Files.writeString(key, two.key());
            assertThat(Looks.look(tls, 1)).isEmpty();
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=one");

            assertThat(Looks.look(tls, 1)).hasSize(1);
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void halfAPairAndBrokenFilesChangeNothing(Peer peer) throws Exception {
        ReloadedContext tls = manual(files());
        try (var server = peer.start(tls, ClientAuth.NONE)) {
            String complaint = BROKEN_LINE.formatted(files());
            Files.writeString(certificate, two.chain());
            assertThat(Looks.look(tls, 5))
                    .containsExactly(complaint + "the private key is not that of the certificate");
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=one");

            Files.writeString(certificate, two.chain().substring(0, 300));
            assertThat(Looks.look(tls, 5)).containsExactly(complaint + "there is no valid PEM of a certificate");
            Files.delete(certificate);
            assertThat(Looks.look(tls, 5))
                    .containsExactly(complaint + "java.nio.file.NoSuchFileException: " + certificate);
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=one");

            two.writeTo(certificate, key);
            assertThat(Looks.look(tls, 2)).hasSize(1);
            assertThat(Visits.shownAt(server.port(), stranger)).isEqualTo("CN=two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotTrustedAnyMoreResumesNothing(Peer peer) throws Exception {
        Path trusted = folder.resolve("trusted.pem");
        Files.copy(ours, trusted);
        ReloadedContext tls = manual(files().trusting(trusted));
        try (var server = peer.start(tls, ClientAuth.REQUIRED)) {
            assertThat(peer.who(server.port(), ann)).isEqualTo("CN=ann"); // and has a ticket of the server
            assertThat(peer.who(server.port(), ann)).isEqualTo("CN=ann");

            Files.writeString(trusted, Files.readString(theirs));
            List<String> logged = Looks.look(tls, 2);
            assertThat(logged).hasSize(1);
            assertThat(peer.who(server.port(), ann)).startsWith("error");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientTakesNewFilesForNewConnections(Peer peer) throws Exception {
        Path trusted = folder.resolve("trusted.pem");
        Files.copy(theirs, trusted);
        ReloadedContext client = manual(PemFiles.ofAuthorities(trusted));
        try (var server = peer.start(files().context(), ClientAuth.NONE)) {
            assertThat(peer.who(server.port(), client)).startsWith("error");
            Files.writeString(trusted, Files.readString(theirs) + Files.readString(ours));
            assertThat(Looks.look(client, 2)).hasSize(1);
            assertThat(peer.who(server.port(), client)).isEqualTo("nobody");
        }
    }
}
