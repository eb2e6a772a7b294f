package chat.protocols;

import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Map;

public record MsgChat(A a, B b) {}

@Untagged
sealed interface A { // ERROR[UNION_PARTS] `A.Any` cannot be a member of `A`, because it is a record with @Rest
    record Any(@Rest Map<String, Object> more) implements A {}

    record Name(String name) implements A {}
}

@Untagged
sealed interface B { // ERROR[UNION_PARTS] `B.Both` cannot be a member of `B`, because it is an intersection
    @Intersection({User.class, Age.class})
    record Both(String name, int age) implements B {}

    record Size(int size) implements B {}
}

record User(String name) {}

record Age(int age) {}
