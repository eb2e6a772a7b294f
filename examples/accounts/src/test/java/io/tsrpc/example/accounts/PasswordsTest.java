package io.tsrpc.example.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(10);

    @Test
    void aHashFitsItsPasswordAndNoOther() {
        String hash = passwords.hash("Stößel 🔑");

        assertThat(Passwords.matches("Stößel 🔑", hash)).isTrue();
        assertThat(Passwords.matches("Stößel 🔒", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void onePasswordHasManyHashes() {
        assertThat(passwords.hash("builder")).isNotEqualTo(passwords.hash("builder"));
    }

    @Test
    void aHashKeepsItsNumberOfIterations() {
        String old = new Passwords(5).hash("builder");

        assertThat(old).startsWith("pbkdf2-sha512$5$");
        assertThat(Passwords.matches("builder", old)).isTrue();
    }

    /** The same as Python's {@code hashlib.pbkdf2_hmac('sha512', b'builder', bytes(range(16)), 10, 32)}. */
    @Test
    void itIsThePbkdf2OfOthers() {
        String hash = "pbkdf2-sha512$10$AAECAwQFBgcICQoLDA0ODw$nfszmev7T9OX8KqRU9Ba/Z/7io60m08pzyoR2T4lwlY";

        assertThat(Passwords.matches("builder", hash)).isTrue();
    }

    @Test
    void otherTextsAreNoHashes() {
        for (String text : new String[] {"", "builder", "md5$1$a$b", "pbkdf2-sha512$10$AAEC"}) {
            assertThatThrownBy(() -> Passwords.matches("builder", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This is no hash of a password");
        }
    }
}
