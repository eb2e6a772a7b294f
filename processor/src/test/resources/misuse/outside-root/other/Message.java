package chat.other;

record Message() {}
