package io.tsrpc.server;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.SharedFrame;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The frames of something that goes to many connections, each made when the first connection of its data format needs it. Not thread-safe. */
final class FormatFrames {
    private @Nullable SharedFrame binary;
    private @Nullable SharedFrame json;

    /** Returns the frame for a format. Throws what making it throws. */
    SharedFrame get(DataFormat format, Function<DataFormat, SharedFrame> making) {
        SharedFrame known = format == DataFormat.BINARY ? binary : json;
        if (known != null) {
            return known;
        }
        SharedFrame made = making.apply(format);
        if (format == DataFormat.BINARY) {
            binary = made;
        } else {
            json = made;
        }
        return made;
    }
}
