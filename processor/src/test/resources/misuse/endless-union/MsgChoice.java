package chat.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record MsgChoice(Self self, Expression expression, Only only, Json json, Tree tree) {}

@Untagged
sealed interface Self { // ERROR[ENDLESS_UNION] `Self` is a member of itself (`Self`)
    @UnionValue
    record Text(String text) implements Self {}

    @UnionValue
    record Again(Self self) implements Self {}
}

@Untagged
sealed interface Expression {
    @UnionValue
    record Text(String text) implements Expression {}

    @UnionValue
    record Called(Call call) implements Expression {}
}

@Untagged
sealed interface Call { // ERROR[ENDLESS_UNION] `Call` is a member of itself (`Call`, `Expression`)
    @UnionValue
    record Number(int number) implements Call {}

    @UnionValue
    record Argument(Expression argument) implements Call {}
}

@Untagged
sealed interface Only { // ERROR[ENDLESS_UNION] `Only` is a member of itself (`Only`)
    @UnionValue
    record Again(Only only) implements Only {}
}

/** Each of its values ends, and says how. */
@OrNull
@Untagged
sealed interface Json {
    @UnionValue
    record Text(String text) implements Json {}

    @UnionValue
    record Elements(List<@Nullable Json> elements) implements Json {}

    @UnionValue
    record Values(Map<String, @Nullable Json> values) implements Json {}
}

@Untagged
sealed interface Tree {
    record Node(Tree left, Tree right) implements Tree {}

    @UnionValue
    record Leaf(int number) implements Tree {}

    @UnionValue
    record Forest(Set<Tree> trees) implements Tree {}
}
