package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type that each value of JSON has, which is in itself in lists and maps, with null in them. */
public record MsgJson(@OrNull @Nullable Json json, List<@Nullable Json> several) {
    /** A value of JSON. */
    @OrNull
    @Untagged
    public sealed interface Json {
        /** A text. */
        @UnionValue
        record Text(String text) implements Json {}

        /** A number. */
        @UnionValue
        record Decimal(double number) implements Json {}

        /** True or false. */
        @UnionValue
        record Truth(boolean truth) implements Json {}

        /** An array. */
        @UnionValue
        record Elements(List<@Nullable Json> elements) implements Json {}

        /** An object. */
        @UnionValue
        record Values(Map<String, @Nullable Json> jsonValues) implements Json {}
    }
}
