package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tsbuffer does not read as it was written: two members have a property of the same name, and one a part of what may be null. */
public sealed interface Clash {
    /** A date, which is text in JSON. */
    record At(Instant when) implements Clash {}

    /** A text. */
    record Said(String when) implements Clash {}

    /** What changes of a place. */
    record Moved(Change change) implements Clash {}

    /** Where something may be. */
    record Place(@OrNull @Nullable String room, String house) {}

    /** A part of a place. */
    @SuppressWarnings("NullableOptional")
    @Partial(Place.class)
    record Change(@OrNull @Nullable Optional<String> room, Optional<String> house) {}
}
