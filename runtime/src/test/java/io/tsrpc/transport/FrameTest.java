package io.tsrpc.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Frames of text are bytes to those who carry them, and a String to those who look into them. */
class FrameTest {
    private static final String TEXT = "Hello, 世界 😀";
    private static final byte[] INVALID = {'a', (byte) 0xff, 'b'};

    @Test
    void textIsTheSameFromAStringAndFromBytes() {
        Frame.Text ofString = new Frame.Text(TEXT);
        Frame.Text ofBytes = new Frame.Text(TEXT.getBytes(UTF_8));
        assertThat(ofString).isEqualTo(ofBytes).hasSameHashCodeAs(ofBytes).hasToString(ofBytes.toString());
        assertThat(ofString.utf8()).isEqualTo(ofBytes.utf8());
        assertThat(ofBytes.text()).isEqualTo(TEXT).isSameAs(ofBytes.text());
        assertThat(ofString).isNotEqualTo(new Frame.Text("Hello"));
    }

    @Test
    void theSizeIsInBytesOfBothKinds() {
        assertThat(new Frame.Text(TEXT).size()).isEqualTo(18);
        assertThat(new Frame.Binary(new byte[7]).size()).isEqualTo(7);
    }

    @Test
    void bytesFromOutsideAreCheckedOrRepaired() {
        byte[] valid = TEXT.getBytes(UTF_8);
        assertThat(Frame.Text.ifValid(valid)).contains(new Frame.Text(TEXT));
        assertThat(Frame.Text.ifValid(INVALID)).isEmpty();
        assertThat(Frame.Text.repaired(valid).utf8()).isSameAs(valid);
        assertThat(Frame.Text.repaired(INVALID).text()).isEqualTo("a\ufffdb");
    }
}
