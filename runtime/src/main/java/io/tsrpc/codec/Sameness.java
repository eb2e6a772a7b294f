package io.tsrpc.codec;

import io.tsrpc.text.Utf8Bytes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds elements of a set, and keys of a map, that are different values but the same when they are written: dates in the
 * same millisecond, or texts whose lone surrogates become U+FFFD. A reader would refuse such a set, and lose entries of such
 * a map. Looked for only if a writer has lost something.
 */
final class Sameness {
    private Sameness() {}

    /**
     * Reads a set that was just written.
     *
     * @throws CodecException with the path of an element that is the same as another one
     */
    static <R> void check(Consumer<R> reading, R in) {
        try {
            reading.accept(in);
        } catch (CodecException e) {
            if (e.problem().equals(ReceivedSet.DUPLICATE)) {
                throw CodecException.of("As it is written, this element of a set is the same as another one.")
                        .at(e.path());
            }
            // what else is wrong with it, for user code of this side, is up to whoever reads it
        }
    }

    /**
     * Compares keys.
     *
     * @throws CodecException with the path of a key that is the same as another one
     */
    static void checkKeys(Set<String> keys) {
        boolean canBeSame = false;
        for (String key : keys) {
            canBeSame |= !Utf8Bytes.canEncode(key);
        }
        Set<String> written = new HashSet<>();
        for (String key : canBeSame ? keys : Set.<String>of()) {
            String sent = Utf8.afterTransfer(key);
            if (!written.add(sent)) {
                throw CodecException.of("As it is written, this key of a map is the same as another one.")
                        .at(sent);
            }
        }
    }
}
