package chat.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;

public record MsgChat(
        Kind kind,
        Shape shape,
        Line line,
        @IntValue(1) int number, // ERROR[ANNOTATION_MISPLACED] @IntValue does not fit `number`; it is for enum constants
        @StringValue("a") String text) {} // ERROR[ANNOTATION_MISPLACED] @StringValue does not fit `text`

@Tuple // ERROR[ANNOTATION_MISPLACED] @Tuple does not fit the enum `Kind`; it is for records
enum Kind {
    A
}

@DiscriminatorValue("shape") // ERROR[ANNOTATION_MISPLACED] @DiscriminatorValue does not fit the interface `Shape`
sealed interface Shape {
    record Circle() implements Shape {}
}

@Discriminator("kind") // ERROR[ANNOTATION_MISPLACED] @Discriminator does not fit the record `Line`; it is for sealed interfaces
record Line() {}
