package com.example.app.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgTree(
        Tree tree,
        List<Tree> trees,
        Map<String, Tree> byName,
        @OrNull Tree orNull,
        Either either,
        Lists lists,
        Optional<Some> some,
        Left left,
        Right right,
        Map<Long, Inner> numbered,
        Part part) {
    public record Tree(@Rest Map<String, Tree> more) {}

    public record Lists(@Rest Map<String, List<Lists>> more) {}

    @Untagged
    public sealed interface Either {
        @UnionValue
        record TreeValue(Map<String, Tree> value) implements Either {}

        @UnionValue
        record Text(String value) implements Either {}
    }

    public record Some(@Rest Map<String, @Nullable Some> more) {}

    public record Left(@Rest Map<String, Right> more) {}

    public record Right(@Rest Map<String, Left> more) {}

    public record Inner(@Rest Map<String, Map<Long, Inner>> more) {}

    @Untagged
    public sealed interface Part {
        @UnionValue
        record Entries(Map<String, Part> value) implements Part {}

        @UnionValue
        record Text(String value) implements Part {}
    }
}
