package io.tsrpc.transport;

/** What a transport carries: one binary or one text frame, or the body of one HTTP request or reply. */
public sealed interface Frame {
    /**
     * Bytes. Not copied: whoever passes them on must not change them afterwards.
     *
     * @param bytes the content
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying every frame would cost
    record Binary(byte[] bytes) implements Frame {}

    /**
     * Text.
     *
     * @param text the content
     */
    record Text(String text) implements Frame {}

    /** The content's size: bytes, or UTF-16 units of text. */
    default int size() {
        return this instanceof Binary binary
                ? binary.bytes().length
                : ((Text) this).text().length();
    }
}
