package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.OrNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Literals of TypeScript: unions of them in everything, and properties that are one. */
@SuppressWarnings("ArrayRecordComponent")
@LiteralProperty(name = "kind", value = "literals")
public record MsgLiterals(
        Role role,
        Digit digit,
        Only only,
        @Nullable Role maybe,
        Optional<Digit> wrapped,
        @OrNull @Nullable Role orNull,
        List<Role> list,
        List<@Nullable Digit> holes,
        Role[] array,
        Set<Role> set,
        Map<String, Role> byName,
        Map<Integer, @Nullable Only> byNumber,
        Page<Digit> page,
        Row row,
        Tagged tagged,
        @Nullable Tagged maybeTagged,
        List<Tagged> allTagged,
        Nothing nothing,
        Tags tags,
        List<Tags> allTags,
        String after) {
    /** A tuple of them. */
    @Tuple
    public record Row(
            Role role,
            @OrNull @Nullable Digit digit,
            @Nullable Only only) {}

    /** Something with properties that are always the same. */
    @LiteralProperty(name = "type", value = "it's \"tagged\"")
    @LiteralProperty(name = "version", intValue = 2)
    @LiteralProperty(name = "draft", booleanValue = false)
    public record Tagged(String text, @Nullable Integer number) {}

    /** Nothing but such a property. */
    @LiteralProperty(name = "done", booleanValue = true)
    public record Nothing() {}
}
