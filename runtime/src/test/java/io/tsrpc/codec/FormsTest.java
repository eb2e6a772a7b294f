package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever user code throws while a value is read or written, the value is refused, and peers are told nothing more. */
class FormsTest {
    static List<Exception> exceptions() {
        return List.of(new IllegalArgumentException("secret"), new IOException("secret"), new Exception("secret"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    private record Text(Exception thrown) implements TextForm<Object> {
        @Override
        public String toText(Object value) {
            throw FormsTest.<RuntimeException>sneaky(thrown);
        }

        @Override
        public Object fromText(String text) {
            throw FormsTest.<RuntimeException>sneaky(thrown);
        }
    }

    private record Bytes(Exception thrown) implements BytesForm<Object> {
        @Override
        public byte[] toBytes(Object value) {
            throw FormsTest.<RuntimeException>sneaky(thrown);
        }

        @Override
        public Object fromBytes(byte[] bytes) {
            throw FormsTest.<RuntimeException>sneaky(thrown);
        }
    }

    private static final class Element {
        private final Exception thrown;
        private final boolean inHashCode;

        Element(Exception thrown, boolean inHashCode) {
            this.thrown = thrown;
            this.inHashCode = inHashCode;
        }

        @Override
        public boolean equals(Object other) {
            throw FormsTest.<RuntimeException>sneaky(thrown);
        }

        @Override
        public int hashCode() {
            if (inHashCode) {
                throw FormsTest.<RuntimeException>sneaky(thrown);
            }
            return 1;
        }
    }

    private static void assertRefused(Exception thrown, ThrowingCallable action) {
        CodecException refused = catchThrowableOfType(CodecException.class, action);
        assertThat(refused.refusal()).isSameAs(thrown);
        assertThat(refused).hasMessage("secret");
        assertThat(refused.at("name").messageForPeers()).isEqualTo("Property `name`: The value is not valid.");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void ofForms(Exception thrown) {
        assertRefused(thrown, () -> new BinaryWriter().writeText(new Text(thrown), 1));
        assertRefused(thrown, () -> new JsonWriter().writeText(new Text(thrown), 1));
        assertRefused(thrown, () -> new BinaryReader(new byte[1]).readText(new Text(thrown)));
        assertRefused(thrown, () -> new JsonReader("\"\"").readText(new Text(thrown)));
        assertRefused(thrown, () -> new BinaryWriter().writeForm(new Bytes(thrown), 1));
        assertRefused(thrown, () -> new JsonWriter().writeForm(new Bytes(thrown), 1));
        assertRefused(thrown, () -> new BinaryReader(new byte[1]).readForm(new Bytes(thrown)));
        assertRefused(thrown, () -> new JsonReader("\"\"").readForm(new Bytes(thrown)));
    }

    @SuppressWarnings("NullAway") // that is what users do
    private record Nothing() implements TextForm<Object>, BytesForm<Object> {
        @Override
        public String toText(Object value) {
            return null;
        }

        @Override
        public Object fromText(String text) {
            return null;
        }

        @Override
        public byte[] toBytes(Object value) {
            return null;
        }

        @Override
        public Object fromBytes(byte[] bytes) {
            return null;
        }
    }

    private static void assertRefusedNull(String method, ThrowingCallable action) {
        CodecException refused = catchThrowableOfType(CodecException.class, action);
        assertThat(refused).hasMessage(Nothing.class.getName() + "." + method + " has returned null.");
        assertThat(refused.at("name").messageForPeers()).isEqualTo("Property `name`: The value is not valid.");
    }

    @Test
    void ofFormsThatReturnNull() {
        Nothing form = new Nothing();
        assertRefusedNull("toText", () -> new BinaryWriter().writeText(form, 1));
        assertRefusedNull("toText", () -> new JsonWriter().writeText(form, 1));
        assertRefusedNull("fromText", () -> new BinaryReader(new byte[1]).readText(form));
        assertRefusedNull("fromText", () -> new JsonReader("\"\"").readText(form));
        assertRefusedNull("toBytes", () -> new BinaryWriter().writeForm(form, 1));
        assertRefusedNull("toBytes", () -> new JsonWriter().writeForm(form, 1));
        assertRefusedNull("fromBytes", () -> new BinaryReader(new byte[1]).readForm(form));
        assertRefusedNull("fromBytes", () -> new JsonReader("\"\"").readForm(form));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void ofElementsOfSets(Exception thrown) {
        ReceivedSet<Element> set = new ReceivedSet<>(SaltedHash::of);
        assertRefused(thrown, () -> set.receive(new Element(thrown, true)));
        set.receive(new Element(thrown, false));
        assertRefused(thrown, () -> set.receive(new Element(thrown, false)));
    }

    @Test
    void anExceptionWithoutTextIsNamed() {
        assertThat(CodecException.of(new IOException())).hasMessage("IOException");
    }
}
