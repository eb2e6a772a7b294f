package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects that extend others, over several levels. */
@LiteralProperty(name = "kind", value = "extended")
@Extends({MsgExtended.Traced.class, MsgExtended.Staff.class})
public record MsgExtended(
        List<Staff> staff,
        Optional<String> token,
        String name,
        int age,
        Map<String, Integer> marks,
        @Nullable Boolean active,
        List<String> roles,
        Optional<Staff> boss,
        List<Person> persons,
        OnlyInherited only,
        String after) {
    /** What a request may have. All of it is optional, so it may have no bytes. */
    public interface Traced {
        /** Who asks. */
        Optional<String> token();
    }

    /** Somebody. */
    public record Person(
            String name,
            int age,
            Map<String, Integer> marks,
            @Nullable Boolean active) {}

    /** Somebody who works. */
    @Extends(Person.class)
    public record Staff(
            String name,
            List<String> roles,
            int age,
            Map<String, Integer> marks,
            @Nullable Boolean active,
            Optional<Staff> boss) {}

    /** Nothing of its own. */
    @Extends(Traced.class)
    public record OnlyInherited(Optional<String> token) implements Traced {}
}
