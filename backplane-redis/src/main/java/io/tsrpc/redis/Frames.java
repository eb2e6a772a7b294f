package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import java.util.Arrays;

/**
 * What goes over a channel of Redis: {@code P} and a frame, or what {@code append.lua} makes, {@code A}, the length of the epoch in a byte, the
 * epoch, the number in decimal digits, a space and a frame.
 */
final class Frames {
    private static final byte PUBLISHED = 'P';
    private static final byte APPENDED = 'A';
    private static final int EPOCH = 2;

    private Frames() {}

    /** The message that publishes a frame. */
    static byte[] published(byte[] frame) {
        byte[] message = new byte[1 + frame.length];
        message[0] = PUBLISHED;
        System.arraycopy(frame, 0, message, 1, frame.length);
        return message;
    }

    /**
     * Hands a message over.
     *
     * @throws IllegalArgumentException if it is none
     */
    static void tell(Backplane.Receiver receiver, String topic, byte[] message) {
        if (message.length > 0 && message[0] == PUBLISHED) {
            receiver.published(topic, Arrays.copyOfRange(message, 1, message.length));
            return;
        }
        int number = message.length > 1 && message[0] == APPENDED ? EPOCH + message[1] : message.length;
        int space = number;
        while (space < message.length && message[space] != ' ') {
            space++;
        }
        if (space >= message.length) {
            throw new IllegalArgumentException("A message of " + message.length + " bytes on the channel " + topic
                    + " is none of a backplane; something else uses it");
        }
        String epoch = new String(message, EPOCH, number - EPOCH, US_ASCII);
        long seq = Long.parseLong(new String(message, number, space - number, US_ASCII));
        receiver.appended(topic, new Position(epoch, seq), Arrays.copyOfRange(message, space + 1, message.length));
    }
}
