package chat.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;

public record MsgChat(B b) {}

@Untagged
sealed interface B { // ERROR[UNION_ALIKE] `B.Two` and `B.Other` of `B` cannot be told apart in JSON
    @UnionValue
    record Text(String text) implements B {}

    record Two(int a, String b) implements B {}

    record Other(String b, Integer a) implements B {}
}
