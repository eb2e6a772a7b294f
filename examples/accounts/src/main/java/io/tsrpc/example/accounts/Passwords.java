package io.tsrpc.example.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords by PBKDF2, as texts that fit into a column of a database: {@code pbkdf2-sha512$210000$SALT$HASH}. Each has
 * a salt and the number of iterations of its own, so that the number can be raised for new ones.
 */
final class Passwords {
    /** What OWASP advises for PBKDF2 with SHA-512. */
    static final int ITERATIONS = 210_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    Passwords(int iterations) {
        this.iterations = iterations;
    }

    /** A hash to keep in place of a password. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derive(password, salt, iterations);
        return String.join("$", SCHEME, Integer.toString(iterations), encode(salt), encode(hash));
    }

    /** Whether a hash was made of this password. */
    static boolean matches(String password, String kept) {
        String[] parts = kept.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("This is no hash of a password");
        }
        byte[] hash = derive(password, decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, decode(parts[3])); // takes as long wherever they differ
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
