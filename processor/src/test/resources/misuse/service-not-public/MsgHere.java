package chat.protocols;

record MsgHere(String text) {}
