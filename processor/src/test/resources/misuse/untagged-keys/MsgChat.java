package chat.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public record MsgChat(A a, B b, C c, D d) {}

@Untagged
sealed interface A { // ERROR[UNION_KEYS] `A.ByNumber` cannot be a member of `A` beside `A.Place`
    @UnionValue
    record ByNumber(Map<Integer, String> value) implements A {}

    record Nothing() implements A {}

    record Place(Optional<String> name) implements A {}
}

@Untagged
sealed interface B { // ERROR[UNION_KEYS] `B.ByNumber` cannot be a member of `B` beside `B.Other`
    @UnionValue
    record Other(Shape value) implements B {}

    @UnionValue
    record ByNumber(Map<Byte, String> value) implements B {}
}

sealed interface Shape {
    record Circle(double radius) implements Shape {}
}

@Untagged
sealed interface C {
    @UnionValue
    record ByNumber(Map<Long, String> value) implements C {}

    @UnionValue
    record ByName(Map<String, Integer> value) implements C {}

    @UnionValue
    record Several(List<String> value) implements C {}

    record Nothing() implements C {}
}

@Untagged
sealed interface D {
    @UnionValue
    record ByName(Map<String, Integer> value) implements D {}

    record Place(String name) implements D {}
}
