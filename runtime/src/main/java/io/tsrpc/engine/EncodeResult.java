package io.tsrpc.engine;

import io.tsrpc.codec.CodecException;
import io.tsrpc.transport.Frame;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What has become of a user's value that was to be encoded.
 *
 * @param frame the encoded value, or null
 * @param problem why there is none
 */
public record EncodeResult(@Nullable Frame frame, String problem) {
    /** Encodes. Throws nothing; what is no fault of the value is logged to {@code log}. */
    public static EncodeResult of(Supplier<Frame> encoder, Logger log) {
        try {
            return new EncodeResult(encoder.get(), "");
        } catch (CodecException e) {
            return new EncodeResult(null, String.valueOf(e.getMessage()));
        } catch (Throwable e) { // a codec or a collection of the user may throw anything
            log.error("A value could not be encoded", e);
            return new EncodeResult(null, e.toString());
        }
    }
}
