package io.tsrpc.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.testing.VectorProto;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text frames from servers: replies to calls of {@code Test}, and messages. */
class TextReplyTest {
    private static final ApiService<?, Map<String, Object>> SERVICE = VectorProto.TEST;

    private static final List<String> FRAMES = List.of(
            "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"hi\"}},5]",
            "[\"Test\",{\"isSucc\":false,\"err\":{\"message\":\"no\",\"type\":\"ApiError\"}},5]",
            " [ \"Test\" , { \"res\" : { \"reply\" : \"},5]\" } , \"isSucc\" : true } , 5 ] ",
            "[\"Chat\",{\"text\":\"hi\"}]",
            "[\"a/Note\",{\"v\":[{}]}]");

    private static final String SPLINTERS = "{}[],:\"05-.eabnull \\";

    private static ClientInput read(String frame) {
        return TextReply.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame.getBytes(UTF_8));
    }

    /** What becomes of a frame, in words: the message, what call it returns from and what, or that it makes no sense. */
    private static String outcome(String frame) {
        try {
            ClientInput input = read(frame);
            if (input instanceof Reply reply) {
                return "#" + reply.sn() + " " + returned(reply);
            }
            return input.toString();
        } catch (CodecException | MalformedFrameException e) {
            return "ignored";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "1e999999999999", "9E+400"})
    void aReplyToASerialNumberThatIsTooLargeIsRefused(String sn) {
        assertThatThrownBy(() -> read("[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"hi\"}}," + sn + "]"))
                .isInstanceOf(CodecException.class)
                .hasMessage("Invalid server output format");
    }

    private static String returned(Reply reply) {
        try {
            return reply.read(SERVICE).toString();
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The same, from the whole frame being looked at first. */
    private static String outcomeOnACloserLook(String frame) {
        try {
            TextReply reply = TextReply.parse(Decoding.unlimited(NullChecks.LOOSE), frame.getBytes(UTF_8));
            return reply.sn() > 0 ? "#" + reply.sn() + " " + returned(reply) : message(frame);
        } catch (CodecException e) {
            return "ignored";
        }
    }

    private static String message(String frame) {
        return TextReply.readClosely(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame.getBytes(UTF_8))
                .toString();
    }

    @Test
    void aReplyReturnsWhatItSays() {
        Reply reply = (Reply) read(FRAMES.get(0));
        assertThat(reply.sn()).isEqualTo(5);
        assertThat(reply.read(SERVICE)).isEqualTo(ApiReturn.success(Map.of("reply", "hi")));
    }

    @Test
    void whatJavaScriptTakesForFalseMakesAMessage() {
        ClientInput message = read("[\"Chat\",{\"text\":\"hi\"}]");
        assertThat(((ClientInput.Msg<?>) message).msg()).isEqualTo(Map.of("text", "hi"));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},0]")).isEqualTo(message);
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},null]")).isEqualTo(message);
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},\"\"]")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", " 5 ", "5.0", "50e-1", "5,6", "5,{},[]"})
    void theSerialNumberIsTheThirdElementHoweverItIsSpelled(String end) {
        String frame = "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"hi\"}}," + end + "]";
        assertThat(outcome(frame)).isEqualTo("#5 " + ApiReturn.success(Map.of("reply", "hi")));
    }

    @Test
    void aFrameThatOnlyLooksLikeAReplyIsMalformed() {
        Reply reply = (Reply) read("[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":}},5]");
        assertThatThrownBy(() -> reply.read(SERVICE))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessageStartingWith("Input is not a valid JSON string: ");
    }

    @Test
    void aReplyOfAnotherServiceIsNone() {
        assertThat(outcome("[\"Other\",{\"isSucc\":true},5]"))
                .isEqualTo("#5 Invalid service name: Other (from ServerOutputData)");
    }

    @Test
    void readingAtOnceAndACloserLookAgreeOnWhateverComes() {
        Random random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder frame = new StringBuilder(FRAMES.get(random.nextInt(FRAMES.size())));
            for (int change = random.nextInt(3); change > 0; change--) {
                int at = random.nextInt(frame.length());
                String splinter = random.nextBoolean()
                        ? String.valueOf(SPLINTERS.charAt(random.nextInt(SPLINTERS.length())))
                        : "";
                frame.replace(at, at + random.nextInt(2), splinter);
            }
            assertThat(outcome(frame.toString()))
                    .as(frame.toString())
                    .isEqualTo(outcomeOnACloserLook(frame.toString()));
        }
    }
}
