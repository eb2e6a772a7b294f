package chat.protocols;

import io.tsrpc.contract.Discriminator;

public record MsgChat(Shape shape) {}

@Discriminator("shape type") // ERROR[DISCRIMINATOR_NAME] `shape type` cannot be the name of a discriminator
sealed interface Shape {}

record Circle() implements Shape {}
