package chat.protocols;

import io.tsrpc.contract.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record Ends(
        List<Ends> list,
        Set<Ends> set,
        Collection<Ends> collection,
        Map<String, Ends> map,
        Optional<Ends> optional,
        @Nullable Ends nullable,
        Ends[] array,
        Expression expression,
        Pair pair) {
    sealed interface Expression {
        record Add(Expression left, Expression right) implements Expression {}

        record Literal(double value) implements Expression {}
    }

    @Tuple
    record Pair(int value, @Nullable Pair next) {}
}
