package chat.protocols;

import io.tsrpc.contract.Discriminator;

public record MsgChat(Shape shape, Other other) {}

sealed interface Shape {}

record Circle(
        String type) // ERROR[DISCRIMINATOR_COMPONENT] `type` is the discriminator of `Shape` and cannot be a component; rename it, or give `Shape` another one
        implements Shape {}

@Discriminator("kind")
sealed interface Other {}

record Fine(String type) implements Other {}
