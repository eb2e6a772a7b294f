package io.tsrpc.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Generated code accepts the contract that it was made for, and no other. */
class ContractCheckTest {
    private static final String TEXT = "{\n    \"name\": \"ü \\\" \\\\\"\n}\n";

    private static String check(InputStream contract) throws Exception {
        return ContractCheck.check(String.class, contract, fingerprint());
    }

    private static String fingerprint() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("{\"name\":\"ü \\\" \\\\\"}".getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static InputStream contract(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void theSameContractIsAccepted() throws Exception {
        assertThat(check(contract(TEXT))).isEqualTo(fingerprint());
    }

    @Test
    void lineEndsOfACheckoutDoNotMatter() throws Exception {
        assertThat(check(contract(TEXT.replace("\n", "\r\n")))).isEqualTo(fingerprint());
    }

    /** Such as a formatter that runs when files are committed. */
    @Test
    void layoutDoesNotMatter() throws Exception {
        assertThat(check(contract(TEXT.replace("    ", "\t").replace(": ", ":"))))
                .isEqualTo(fingerprint());
        assertThat(check(contract(TEXT.replace("\n", "")))).isEqualTo(fingerprint());
        assertThat(check(contract("\uFEFF" + TEXT))).isEqualTo(fingerprint());
    }

    @Test
    void contractThatIsNotPackagedIsAccepted() throws Exception {
        assertThat(ContractCheck.check(String.class, null, fingerprint())).isEqualTo(fingerprint());
    }

    @Test
    void anotherContractIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> check(contract(TEXT.replace("ü ", "ü"))))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessageContaining("java.lang.String was compiled with another contract", "mvn clean compile");
    }

    @Test
    void contractThatCannotBeReadIsNoSilentPass() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThatThrownBy(() -> check(closed)).isInstanceOf(UncheckedIOException.class);
    }
}
