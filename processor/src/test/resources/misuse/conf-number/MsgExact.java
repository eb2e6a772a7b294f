package chat.protocols;

@Limits(
        most = 9007199254740991L,
        steps = {-9007199254740991L, 0},
        factor = Double.MIN_VALUE,
        weights = {Float.MAX_VALUE, -0.0f})
public record MsgExact() {}
