package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.UseCodec;
import java.util.List;

@UseCodec(ChatForm.class) // ERROR[ANNOTATION_MISPLACED] @UseCodec does not apply to the record `MsgChat`
public record MsgChat(
        @Uint int points,
        int score,
        List<@Uint Integer> all,
        Pair pair,
        Money money,
        Shape shape,
        Alone alone,
        @UseCodec(Cents.class) @Uint Integer cents) { // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to a type with @UseCodec
    public MsgChat(
            @Uint int points,
            @Uint int score, // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to `score`; use it on integers in the components of records
            List<@Uint Integer> all,
            Pair pair,
            Money money,
            Shape shape,
            Alone alone,
            Integer cents) {
        this.points = points;
        this.score = score;
        this.all = all;
        this.pair = pair;
        this.money = money;
        this.shape = shape;
        this.alone = alone;
        this.cents = cents;
    }

    @Override
    public @Uint int score() { // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to `score`
        return score;
    }
}

final class ChatForm implements TextForm<MsgChat> {
    @Override
    public String toText(MsgChat value) {
        return "";
    }

    @Override
    public MsgChat fromText(String text) {
        return new MsgChat(0, 0, null, null, null, null, null, 0);
    }
}

@Tuple
record Pair(
        @FormerName("x") int first,
        int second) {}

@UseCodec(MoneyForm.class)
@Tuple // ERROR[ANNOTATION_MISPLACED] @Tuple does not apply to the record `Money`
record Money(
        @Uint int cents) {} // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to `cents`

final class MoneyForm implements TextForm<Money> {
    @Override
    public String toText(Money value) {
        return "";
    }

    @Override
    public Money fromText(String text) {
        return new Money(0);
    }
}

final class Cents implements TextForm<Integer> {
    @Override
    public String toText(Integer value) {
        return "";
    }

    @Override
    public Integer fromText(String text) {
        return 0;
    }
}

sealed interface Shape {
    @Discriminator("kind") // ERROR[ANNOTATION_MISPLACED] whose records are members of `Shape`; use it on `Shape`
    @DiscriminatorValue("round") // ERROR[ANNOTATION_MISPLACED] @DiscriminatorValue does not apply to the interface `Shape.Round`
    sealed interface Round extends Shape {}

    record Circle() implements Round {}

    @UseCodec(SquareForm.class) // ERROR[ANNOTATION_MISPLACED] @UseCodec does not apply to `Shape.Square`, which is a member of `Shape`
    record Square() implements Shape {}
}

final class SquareForm implements TextForm<Shape.Square> {
    @Override
    public String toText(Shape.Square value) {
        return "";
    }

    @Override
    public Shape.Square fromText(String text) {
        return new Shape.Square();
    }
}

@DiscriminatorValue("alone") // ERROR[ANNOTATION_MISPLACED] @DiscriminatorValue does not apply to the record `Alone`; use it on records of a sealed
record Alone() {}

@io.tsrpc.contract.typescript.Extends(Pair.class) // ERROR[ANNOTATION_MISPLACED] @Extends does not apply to the interface `Lonely`; use it on records without @Tuple, and interfaces that such records extend.
interface Lonely {
    @Uint int size(); // ERROR[ANNOTATION_MISPLACED] @Uint does not apply to
}
