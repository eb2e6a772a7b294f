package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines the data format from the subprotocols that a client offers. */
final class Subprotocols {
    private Subprotocols() {}

    /**
     * Splits the header into offers; returns at least one, possibly empty. Java-WebSocket joins repeated headers with
     * semicolons.
     */
    static String[] split(String header) {
        String[] offers = header.split("[,;]", -1); // not with the spaces: that would take long for many of them
        for (int i = 0; i < offers.length; i++) {
            offers[i] = offers[i].strip();
        }
        return offers;
    }

    /** JSON if {@code text} is offered, or else binary if {@code buffer} is offered; null if neither is. */
    static @Nullable DataFormat format(String header) {
        List<String> offers = Arrays.asList(split(header));
        if (offers.contains("text")) {
            return DataFormat.JSON;
        }
        return offers.contains("buffer") ? DataFormat.BINARY : null;
    }
}
