package chat.other;

import chat.protocols.Shape;

public record MsgElsewhere(Shape.Elsewhere elsewhere) {}
