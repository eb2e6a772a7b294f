package chat.protocols;

record MsgShape(Shape shape) {}
