package chat.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

public record MsgChat(B b, Numbers numbers, Texts texts, Lists lists, Maps maps, Objects objects) {}

@Untagged
sealed interface B { // ERROR[UNION_ALIKE] `B.Two` and `B.Other` of `B` cannot be told apart on the wire
    @UnionValue
    record Text(String text) implements B {}

    record Two(int a, String b) implements B {}

    record Other(String b, Integer a) implements B {}
}

@Untagged
sealed interface Numbers { // ERROR[UNION_ALIKE] `Numbers.Small` and `Numbers.Large` of `Numbers`
    @UnionValue
    record Small(int value) implements Numbers {}

    @UnionValue
    record Large(long value) implements Numbers {}
}

@Untagged
sealed interface Texts { // ERROR[UNION_ALIKE] `Texts.Id` and `Texts.Name` of `Texts`
    @UnionValue
    record Id(UUID value) implements Texts {}

    @UnionValue
    record Name(String value) implements Texts {}
}

@Untagged
sealed interface Lists { // ERROR[UNION_ALIKE] `Lists.Many` and `Lists.Each` of `Lists`
    @UnionValue
    record Many(List<Integer> value) implements Lists {}

    @UnionValue
    record Each(Set<Long> value) implements Lists {}
}

@Untagged
sealed interface Maps { // ERROR[UNION_ALIKE] `Maps.Some` and `Maps.Others` of `Maps`
    @UnionValue
    record Some(Map<Integer, String> value) implements Maps {}

    @UnionValue
    record Others(Map<Long, String> value) implements Maps {}
}

@Untagged
sealed interface Objects { // ERROR[UNION_ALIKE] `Objects.Own` and `Objects.Same` of `Objects`
    record Own(String text) implements Objects {}

    @UnionValue
    record Same(Own value) implements Objects {}
}
