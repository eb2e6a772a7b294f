package io.tsrpc.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Checks that generated code was compiled with the contract ({@code serviceProto.json}) that is beside it. A contract that has
 * changed alone, by a merge or a checkout, does not make Maven or Gradle compile again: without the check, classes with the old
 * ids would go into production. The processor puts a copy of the contract beside the class; the build copies a newer one over it,
 * if it is set up so.
 */
public final class ContractCheck {
    private ContractCheck() {}

    /**
     * Checks a generated class. Called once, when the class is initialized.
     *
     * @param generated the generated class
     * @param contract the contract beside it, or null if it is not packaged, which is accepted; closed here
     * @param fingerprint the first 16 bytes of the SHA-256 of the contract that the class was made for, in hexadecimal digits;
     *     white space around JSON's tokens and a byte order mark do not count
     * @return {@code fingerprint}
     * @throws IncompatibleClassChangeError if the contract is another; the message says what to do
     */
    public static String check(Class<?> generated, @Nullable InputStream contract, String fingerprint) {
        if (contract == null) {
            return fingerprint;
        }
        try (contract) {
            String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
            if (!fingerprint.equals(fingerprint(text))) {
                throw new IncompatibleClassChangeError(
                        "%s was compiled with another contract than the serviceProto.json beside it. Compile it again, for instance with `mvn clean compile`"
                                .formatted(generated.getName()));
            }
            return fingerprint;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read serviceProto.json beside " + generated.getName(), e);
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(withoutLayout(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, hash.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static String withoutLayout(String text) {
        StringBuilder tokens = new StringBuilder(text.length());
        boolean inString = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString || " \t\r\n".indexOf(c) < 0) {
                tokens.append(c);
            }
            if (inString && c == '\\' && i + 1 < text.length()) {
                tokens.append(text.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return tokens.toString();
    }
}
