package chat.protocols;

public record MsgDraw(Result<String> result, Shape shape, Page<MsgDraw.Line> lines) {
    public record Line(int length) {}

    record Unused() {} // WARNING[NESTED_UNUSED] `MsgDraw.Unused` is nested in `MsgDraw`, but nobody sends or uses it; use it in a component

    enum Color { // WARNING[NESTED_UNUSED] `MsgDraw.Color`
        RED
    }

    private record Key(int x) {}

    static final class Helper {
        record Entry(Inside inside) {}

        record Inside() {}
    }
}
