package io.tsrpc.it.transport;

import io.tsrpc.transport.Frame;

/** Turns data into something that no decoder takes, and back; as {@code peers/conversation/cipher.ts} does. */
public final class Cipher {
    private static final int KEY = 1;

    private Cipher() {}

    /** The data turned, or turned back. */
    public static Frame apply(Frame data) {
        if (data instanceof Frame.Text text) {
            StringBuilder turned = new StringBuilder();
            text.text().chars().forEach(c -> turned.append((char) (c ^ KEY)));
            return new Frame.Text(turned.toString());
        }
        byte[] bytes = ((Frame.Binary) data).bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= KEY;
        }
        return new Frame.Binary(bytes);
    }
}
