package io.tsrpc.transport;

import static java.util.Objects.requireNonNull;

import io.tsrpc.log.EscapedText;
import io.tsrpc.text.Utf8Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unit that a transport carries: a binary frame, a text frame, or the body of an HTTP request or reply. */
public sealed interface Frame {
    /**
     * Binary content. The array is not copied and must not be modified afterwards.
     *
     * @param bytes the content
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; copying every frame would be expensive
    record Binary(byte[] bytes) implements Frame {
        /** Creates a frame. */
        public Binary {
            requireNonNull(bytes, "bytes");
        }
    }

    /** Text, stored as UTF-8. Transports and codecs use the bytes; {@link #text} is for inspection. */
    final class Text implements Frame {
        private final byte[] utf8;
        private @Nullable String text; // a benign race: String is immutable

        /** Creates a frame from a string. */
        public Text(String text) {
            requireNonNull(text, "text");
            this.utf8 = text.getBytes(StandardCharsets.UTF_8);
            this.text = text;
        }

        /**
         * Creates a frame from UTF-8 bytes. The array is not copied and must not be modified afterwards.
         *
         * @param utf8 valid UTF-8; it is not checked. For untrusted bytes use {@link #ifValid} or {@link #repaired}
         */
        public Text(byte[] utf8) {
            requireNonNull(utf8, "utf8");
            this.utf8 = utf8;
        }

        /**
         * Creates a frame from {@code bytes}, or returns empty if they are not valid UTF-8. The array is not copied.
         */
        public static Optional<Text> ifValid(byte[] bytes) {
            return Utf8Bytes.isValid(bytes) ? Optional.of(new Text(bytes)) : Optional.empty();
        }

        /**
         * Creates a frame from {@code bytes}, with invalid UTF-8 replaced by U+FFFD. The array is not copied if it is
         * valid.
         */
        public static Text repaired(byte[] bytes) {
            return new Text(Utf8Bytes.repaired(bytes));
        }

        /** The content as a string, decoded at the first call. */
        public String text() {
            String decoded = text;
            if (decoded == null) {
                decoded = new String(utf8, StandardCharsets.UTF_8);
                text = decoded;
            }
            return decoded;
        }

        /** The content as UTF-8. The array is not copied and must not be modified. */
        public byte[] utf8() {
            return utf8;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text that && Arrays.equals(utf8, that.utf8);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(utf8);
        }

        @Override
        public String toString() {
            return "Text[text=" + EscapedText.of(text()) + "]"; // the peer has chosen it
        }
    }

    /** The content as bytes; UTF-8 if it is text. The array is not copied and must not be modified. */
    default byte[] content() {
        return this instanceof Binary binary ? binary.bytes() : ((Text) this).utf8();
    }

    /** The size of the content in bytes. */
    default int size() {
        return content().length;
    }
}
