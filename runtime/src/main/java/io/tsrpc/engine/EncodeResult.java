package io.tsrpc.engine;

import io.tsrpc.codec.CodecException;
import io.tsrpc.log.Log;
import io.tsrpc.log.MissingCode;
import io.tsrpc.log.ThrownText;
import io.tsrpc.transport.Frame;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result of encoding a user's value.
 *
 * @param frame the encoded value, or null if encoding failed
 * @param problem the reason of the failure, otherwise empty
 * @param fault set if it is not the value that is wrong: the program lacks code that the codec needs
 */
public record EncodeResult(
        @Nullable Frame frame, String problem, @Nullable Throwable fault) {
    /** Runs an encoder. Throws nothing; failures other than a {@link CodecException} are logged to {@code log}. */
    public static EncodeResult of(Supplier<Frame> encoder, Log log) {
        try {
            return new EncodeResult(encoder.get(), "", null);
        } catch (CodecException e) {
            return new EncodeResult(null, String.valueOf(e.getMessage()), null);
        } catch (Throwable e) { // a user's codec or collection may throw anything
            if (MissingCode.isReason(e)) {
                log.error("A value could not be encoded. {}", MissingCode.text(e), e);
                return new EncodeResult(null, MissingCode.text(e), e);
            }
            log.error("A value could not be encoded", e);
            return new EncodeResult(null, ThrownText.of(e), null);
        }
    }
}
