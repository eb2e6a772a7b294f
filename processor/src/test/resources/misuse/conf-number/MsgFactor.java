package chat.protocols;

@Limits(most = 1, factor = Double.NaN, weights = {1, Float.NEGATIVE_INFINITY}) // ERROR[CONF_NUMBER] `factor` of `@Limits` is NaN // ERROR[CONF_NUMBER] `weights` of `@Limits` is -Infinity
public record MsgFactor() {}
