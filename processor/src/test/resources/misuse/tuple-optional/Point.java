package chat.protocols;

import io.tsrpc.contract.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Tuple
record Point(
        int x,
        @Nullable Integer y,
        int z, // ERROR[TUPLE_OPTIONAL] `z` follows an optional component of a tuple, so it must be optional too
        Optional<Integer> w) {}
