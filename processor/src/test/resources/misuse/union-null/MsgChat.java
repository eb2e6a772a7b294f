package chat.protocols;

import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record MsgChat(
        A a,
        B b,
        C c,
        D d,
        Plain plain,
        List<Role> roles, // ERROR[NULL_ELEMENT] null is a member of `Role`, so that peers may send it as an element or a value here; write
        Map<String, @Nullable Set<Role>> byName, // ERROR[NULL_ELEMENT] write `@Nullable Role` inside
        @OrNull List<@Nullable Role> fine,
        @OrUndefined String always, // ERROR[ANNOTATION_MISPLACED] @OrUndefined does not apply to `always`; use it on components that
        @OrUndefined @Nullable Object any) {} // ERROR[ANNOTATION_MISPLACED] @OrUndefined does not apply to `any`

@OrNull
@Untagged
sealed interface A { // ERROR[UNION_NULL] `A.Text` cannot be a member of `A`, because both have null
    @UnionValue
    record Text(@OrNull String text) implements A {}

    @UnionValue
    record Number(int number) implements A {}
}

@Untagged
sealed interface B { // ERROR[UNION_NULL] `B.Held` cannot be a member of `B`, because null is a member of the union that it stands for
    @UnionValue
    record Held(@OrNull Role role) implements B {}

    @UnionValue
    record Roles(List<@Nullable Role> roles) implements B {}

    @UnionValue
    record Number(int number) implements B {}
}

@OrNull
@LiteralUnion
enum Role {
    ADMIN,
    USER
}

@Untagged
sealed interface C { // ERROR[UNION_PARTS] `C.Wrapped` cannot be a member of `C`, because it is an object or null
    @UnionValue
    record Wrapped(@OrNull User user) implements C {}

    @UnionValue
    record Number(int number) implements C {}
}

record User(String name) {}

@OrNull
@Untagged
sealed interface D { // ERROR[UNION_NULL] `D.Any` cannot be a member of `D`, because both have null
    @UnionValue
    record Any(@Nullable Object value) implements D {}

    @UnionValue
    record Number(int number) implements D {}
}

@OrNull // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to the enum `Plain`; use it on
enum Plain {
    @BooleanValue(true) // ERROR[ANNOTATION_MISPLACED] @BooleanValue does not apply to `ONE`; use it on constants of enums with
    ONE
}
