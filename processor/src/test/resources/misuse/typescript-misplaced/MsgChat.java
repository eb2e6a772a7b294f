package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.UseCodec;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;

@LiteralUnion // ERROR[ANNOTATION_MISPLACED] @LiteralUnion does not apply to the record `MsgChat`; use it on enums
public record MsgChat(
        @OrNull int number, // ERROR[NULLABLE_PRIMITIVE] `int` cannot be null; write `@OrNull Integer`
        @OrNull Object any, // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `Object`, which has its own null; use it on
        @OrNull Optional<Object> anyOrNone, // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `Object`
        @OrNull String text,
        Pair pair,
        Money money,
        Color color,
        Box<Object> box,
        Shape shape) {
    @OrNull // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `NONE`; use it on components of records
    static final String NONE = "";
}

@Tuple
@LiteralProperty(name = "type", value = "pair") // ERROR[ANNOTATION_MISPLACED] @LiteralProperty does not apply to the record `Pair`; use it on records without @Tuple
record Pair(
        @OrNull String first,
        @OrNull Optional<String> second) {} // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to an Optional of a @Tuple

interface Named {
    @OrNull // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `name`; use it on components of records, and properties of interfaces
    String name();
}

record Titled(String title) {
    @OrNull // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `title`
    public String title() {
        return title;
    }
}

record Box<T>(
        @OrNull T content) {} // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `Object`

@UseCodec(MoneyForm.class)
@LiteralProperty(name = "a", value = "a")
@LiteralProperty(name = "b", value = "b")
record Money( // ERROR[ANNOTATION_MISPLACED] @LiteralProperty does not apply to the record `Money`
        @OrNull String text) {} // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `text`

final class MoneyForm implements TextForm<Money> {
    @Override
    public String toText(Money value) {
        return "";
    }

    @Override
    public Money fromText(String text) {
        return new Money("");
    }
}

sealed interface Shape {
    @DiscriminatorValue("circle")
    @DiscriminatorNumber(1) // ERROR[ANNOTATION_MISPLACED] @DiscriminatorNumber does not apply to `Shape.Circle`, which has @DiscriminatorValue
    record Circle() implements Shape {}
}

@DiscriminatorNumber(1) // ERROR[ANNOTATION_MISPLACED] @DiscriminatorNumber does not apply to the record `Alone`; use it on records of a sealed
record Alone() {}

@UseCodec(ColorForm.class)
@LiteralUnion // ERROR[ANNOTATION_MISPLACED] @LiteralUnion does not apply to the enum `Color`
enum Color {
    RED
}

final class ColorForm implements TextForm<Color> {
    @Override
    public String toText(Color value) {
        return "";
    }

    @Override
    public Color fromText(String text) {
        return Color.RED;
    }
}
