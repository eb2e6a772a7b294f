package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tsrpc.testing.backplane.Ears;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes over the channels of Redis, where others may write too. */
class FramesTest {
    private final Ears ears = new Ears();

    /** A message of two frames, behind a head. */
    private void tell(String head) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.getBytes(ISO_8859_1));
        message.writeBytes(Frames.behindLength(new byte[] {'x'}));
        message.writeBytes(Frames.behindLength(new byte[] {'y'}));
        Frames.tell(ears, "room", message.toByteArray());
    }

    @Test
    void appendedFramesAreNumberedFromTheFirstOn() {
        tell("Ae 1 ");
        tell("Ae 9007199254740990 ");
        assertThat(ears.heard()).containsExactly("1 x", "2 y", "9007199254740990 x", "9007199254740991 y");
    }

    @Test
    void whatNoServerSendsIsRefusedAsAWhole() {
        List<String> heads = List.of(
                "Ae 0 ",
                "Ae -1 ",
                "Ae 9007199254740991 ",
                "Ae 9223372036854775807 ",
                "Ae 9223372036854775808 ",
                "Ae x ",
                "Ae  ",
                "Ae 1",
                "B",
                "");
        for (String head : heads) {
            assertThatIllegalArgumentException()
                    .as(head)
                    .isThrownBy(() -> tell(head))
                    .withMessageContaining("is none of a backplane");
            assertThat(ears.heard()).as(head).isEmpty();
        }
    }
}
