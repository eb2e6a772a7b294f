package chat.protocols;

import io.tsrpc.contract.DiscriminatorValue;

public record MsgChat(Shape shape) {}

sealed interface Shape {}

record Circle() implements Shape {}

@DiscriminatorValue("Circle")
record Round() implements Shape {} // ERROR[DISCRIMINATOR_DUPLICATE] `Circle` and `Round` of `Shape` have the same discriminator 'Circle'

sealed interface Deep extends Shape {
    record Circle() implements Deep {} // ERROR[DISCRIMINATOR_DUPLICATE] `Circle` and `Deep.Circle` of `Shape` have the same discriminator 'Circle'
}
