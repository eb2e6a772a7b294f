package chat.protocols;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgChat(
        @Nullable Optional<String> outer, // ERROR[OPTIONAL_NULLABLE] `outer` is optional twice; use either Optional or @Nullable
        Optional<@Nullable String> inner) {} // ERROR[OPTIONAL_NULLABLE] `inner` is optional twice
