package io.tsrpc.processor;

import static io.tsrpc.processor.GeneratedCodecs.fromBytes;
import static io.tsrpc.processor.GeneratedCodecs.fromJson;
import static io.tsrpc.processor.GeneratedCodecs.toBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A property takes a key from the map with {@code @Rest}, and leaves it there when it goes, which old peers do not know. */
final class RestKeyTest extends ContractTestBase {
    @BeforeEach
    void begin() throws IOException {
        tree.without("MsgChat").without("Color").without("ApiSend");
        write("int n, @Rest Map<String, Object> more");
        compiles();
    }

    private void write(String components) throws IOException {
        tree.with("ApiAsk", """
                import io.tsrpc.contract.typescript.Rest;
                import java.util.Map;
                import java.util.Optional;
                public interface ApiAsk {
                    record Req(B b) {}
                    record Res() {}
                    record B(%s) {}
                }
                """.formatted(components));
    }

    private List<String> notes(String components) throws IOException {
        write(components);
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(tree.compile().notes()).as("it is told once").isEmpty();
        return result.notes();
    }

    @Test
    void propertyTakesItsKeyAndLeavesIt() throws IOException {
        assertThat(notes("int n, Optional<Integer> x, @Rest Map<String, Object> more"))
                .singleElement()
                .asString()
                .contains(
                        "[REST_KEY] `ApiAsk.B.x` takes the key `x` away from the map with @Rest.",
                        "read in JSON as `int`, or refused if it is none; in binary it is dropped. Name a new property");
        assertThat(notes("int n, @Rest Map<String, Object> more"))
                .singleElement()
                .asString()
                .contains("[REST_KEY] `ApiAsk.B.x` leaves the key `x` to the map with @Rest.");
    }

    @Test
    void nameOfTheMapIsNoKey() throws IOException {
        assertThat(notes("int n, @Rest Map<String, Object> others")).isEmpty();
    }

    @Test
    void whatTheNoteSaysHappens() throws IOException, ReflectiveOperationException {
        byte[] number;
        byte[] text;
        try (GeneratedCodecs before = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> old = before.codec("ApiAskReq");
            number = toBytes(old, fromJson(old, "{\"b\":{\"n\":1,\"x\":2}}"));
            text = toBytes(old, fromJson(old, "{\"b\":{\"n\":1,\"x\":\"text\"}}"));
        }
        notes("int n, Optional<Integer> x, @Rest Map<String, Object> more");
        try (GeneratedCodecs after = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> fresh = after.codec("ApiAskReq");
            assertThat(fromJson(fresh, "{\"b\":{\"n\":1,\"x\":2}}"))
                    .hasToString("Req[b=B[n=1, x=Optional[2], more={}]]");
            assertThatExceptionOfType(CodecException.class)
                    .isThrownBy(() -> fromJson(fresh, "{\"b\":{\"n\":1,\"x\":\"text\"}}"))
                    .withMessageContaining("b.x");
            assertThat(fromBytes(fresh, number)).hasToString("Req[b=B[n=1, x=Optional.empty, more={}]]");
            assertThat(fromBytes(fresh, text)).hasToString("Req[b=B[n=1, x=Optional.empty, more={}]]");
        }
    }
}
