package chat.protocols;

import io.tsrpc.contract.Tuple;
import java.util.List;

record MsgNodes(List<Node> nodes, Ends ends, First first, Expression expression, Pair pair, Box<Boxed> box) {
    record First(Second second) {} // ERROR[ENDLESS_VALUE] `MsgNodes.First` contains itself (`MsgNodes.First.second`, `MsgNodes.Second.third`, `MsgNodes.Third.first`)

    record Second(String text, Third third) {}

    record Third(First first) {}

    sealed interface Expression {
        record Add(Expression left, Expression right) implements Expression {} // ERROR[ENDLESS_VALUE] `MsgNodes.Expression.Add` contains itself (`MsgNodes.Expression.Add.left`)

        record Not(Expression operand) implements Expression {}
    }

    @Tuple
    record Pair(int value, Pair next) {} // ERROR[ENDLESS_VALUE] `MsgNodes.Pair` contains itself

    record Box<T>(T content) {} // ERROR[ENDLESS_VALUE] contains itself (`MsgNodes.Box.content`, `MsgNodes.Boxed.box`)

    record Boxed(Box<Boxed> box) {}
}
