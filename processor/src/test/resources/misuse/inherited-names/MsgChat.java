package chat.protocols;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.contract.typescript.PropertyName;
import java.util.Optional;

@Extends(Base.class)
public record MsgChat(
        @FormerName("t") Optional<String> token, // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `token`, which `MsgChat` has from `Base`; use it on `Base.token`.
        A a,
        B b,
        C c,
        D d,
        E e) {
    @FormerName("old") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `size`; use it on services, types that they send, components and constants of these, and properties of interfaces that records extend.
    int size() {
        return 0;
    }

    @FormerName("first") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `a`
    public A a() {
        return a;
    }
}

interface Base {
    Optional<String> token();

    @FormerName("old") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `isSigned`; use it on services, types that they send, components and constants of these, and properties of interfaces that records extend.
    default boolean isSigned() {
        return token().isPresent();
    }
}

interface Alone {
    @FormerName("old") // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `name`
    String name();
}

record User(
        String name,
        @PropertyName("e-mail") Optional<String> mail) {}

@Pick(User.class)
record A(
        @FormerName("title") String name) {} // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `name`, which `A` has from `User`; use it on `User.name`.

@Omit(User.class)
record B(
        @FormerName("mail") @PropertyName("e-mail") Optional<String> address) {} // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `address`, which `B` has from `User`; use it on `User.mail`.

@Partial(A.class)
record C(
        @FormerName("title") Optional<String> name) {} // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `name`, which `C` has from `User`; use it on `User.name`.

@Intersection({Base.class, User.class})
record D(
        @FormerName("t") Optional<String> token, // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `token`, which `D` has from `Base`; use it on `Base.token`.
        String name,
        @PropertyName("e-mail") Optional<String> mail) {}

@Extends(Sub.class)
record E(
        Optional<String> token,
        @FormerName("s") int size) {} // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `size`, which `E` has from `Sub`; use it on `Sub.size`.

@Extends(Base.class)
interface Sub {
    @FormerName("t")
    Optional<String> token(); // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to `token`, which `Sub` has from `Base`; use it on `Base.token`.

    int size();
}
