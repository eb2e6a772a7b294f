package io.tsrpc.it.conversation.protocols;

import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something of every kind.
 *
 * @param label text
 * @param content bytes
 * @param sent a moment
 * @param weight a number
 * @param balance a whole number
 * @param pieces a whole number that is not negative
 * @param fragile a boolean
 * @param handling one of a few
 * @param wrapping one of a few shapes
 * @param stamps a list
 * @param customs a map
 * @param note may be missing
 */
@SuppressWarnings("ArrayRecordComponent") // what the wire carries
public record Parcel(
        String label,
        byte[] content,
        Instant sent,
        double weight,
        long balance,
        @Uint int pieces,
        boolean fragile,
        Handling handling,
        Wrapping wrapping,
        List<String> stamps,
        Map<String, Integer> customs,
        @Nullable String note) {
    /** How to handle it. */
    public enum Handling {
        /** As it comes. */
        ANYHOW,
        /** With care. */
        CAREFULLY
    }

    /** What it is in. */
    public sealed interface Wrapping {
        /**
         * A box.
         *
         * @param width in centimetres
         * @param height in centimetres
         */
        record Box(int width, int height) implements Wrapping {}

        /**
         * An envelope.
         *
         * @param address may be missing
         */
        record Envelope(@Nullable String address) implements Wrapping {}
    }
}
