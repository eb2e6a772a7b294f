package chat.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Optional;

public record MsgChat(A a, C c) {}

@Untagged
sealed interface A {
    @UnionValue
    record None() implements A {} // ERROR[UNION_VALUE] `A.None` has @UnionValue, so it stands for its component

    @UnionValue
    record Two(int a, int b) implements A {} // ERROR[UNION_VALUE] `A.Two` has @UnionValue

    @UnionValue
    record Maybe(Optional<String> text) implements A {} // ERROR[UNION_VALUE] `A.Maybe` has @UnionValue

    @Tuple
    record Pair(int a, int b) implements A {} // ERROR[UNION_TUPLE] `A.Pair` is a @Tuple
}

sealed interface C {
    @UnionValue
    record Text(String text) implements C {} // ERROR[UNION_VALUE_TAGGED] `C.Text` has @UnionValue, but values of `C` have

    record Two(int a) implements C {}
}
