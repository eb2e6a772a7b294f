package io.tsrpc.transport;

import io.tsrpc.text.Utf8Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a transport carries: one binary or one text frame, or the body of one HTTP request or reply. */
public sealed interface Frame {
    /**
     * Bytes. Not copied: whoever passes them on must not change them afterwards.
     *
     * @param bytes the content
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying every frame would cost
    record Binary(byte[] bytes) implements Frame {}

    /** Text, kept as UTF-8: transports and codecs use the bytes, and {@link #text} is for those who look into it. */
    final class Text implements Frame {
        private final byte[] utf8;
        private @Nullable String text; // racy, but a String shows the same to all threads

        /** The text {@code text}. */
        public Text(String text) {
            this.utf8 = text.getBytes(StandardCharsets.UTF_8);
            this.text = text;
        }

        /**
         * The text that {@code utf8} is. Not copied: whoever passes them on must not change them afterwards.
         *
         * @param utf8 valid UTF-8. Bytes from outside are for {@link #ifValid} or {@link #repaired}
         */
        public Text(byte[] utf8) {
            this.utf8 = utf8;
        }

        /** The text that {@code bytes} are, or empty if they are not UTF-8. Not copied. */
        public static Optional<Text> ifValid(byte[] bytes) {
            return Utf8Bytes.isValid(bytes) ? Optional.of(new Text(bytes)) : Optional.empty();
        }

        /** The text that {@code bytes} are, with U+FFFD in place of what is not UTF-8. Not copied if they are valid. */
        public static Text repaired(byte[] bytes) {
            return new Text(Utf8Bytes.repaired(bytes));
        }

        /** The content, decoded at the first call. */
        public String text() {
            String decoded = text;
            if (decoded == null) {
                decoded = new String(utf8, StandardCharsets.UTF_8);
                text = decoded;
            }
            return decoded;
        }

        /** The content as UTF-8. Not copied: nobody must change it. */
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
            return "Text[text=" + text() + "]";
        }
    }

    /** The content as bytes: UTF-8 if it is text. Not copied: nobody must change it. */
    default byte[] content() {
        return this instanceof Binary binary ? binary.bytes() : ((Text) this).utf8();
    }

    /** The content's size in bytes. */
    default int size() {
        return content().length;
    }
}
