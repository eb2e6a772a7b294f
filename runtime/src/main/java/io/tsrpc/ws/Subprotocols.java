package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the subprotocols that a client offers say about its data format. */
final class Subprotocols {
    private Subprotocols() {}

    /** The offers, of which there is at least an empty one. The library joins repeated headers with semicolons. */
    static String[] split(String header) {
        return header.strip().split("\\s*[,;]\\s*", -1);
    }

    /** {@code text} anywhere speaks JSON, else {@code buffer} binary; null if neither was offered. */
    static @Nullable DataFormat format(String header) {
        List<String> offers = Arrays.asList(split(header));
        if (offers.contains("text")) {
            return DataFormat.JSON;
        }
        return offers.contains("buffer") ? DataFormat.BINARY : null;
    }
}
