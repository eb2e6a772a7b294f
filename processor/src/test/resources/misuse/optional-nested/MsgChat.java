package chat.protocols;

import java.util.List;
import java.util.Optional;

public record MsgChat(
        List<Optional<String>> list, // ERROR[OPTIONAL_NESTED] `Optional<String>` can only be the type of a component; inside another type write `@Nullable String`
        Optional<Optional<String>> twice, // ERROR[OPTIONAL_NESTED] can only be the type of a component
        Page<Optional<String>> page) {} // ERROR[OPTIONAL_NESTED] can only be the type of a component

record Page<T>(T item) {}
