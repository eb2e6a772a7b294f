package chat.other;

@SuppressWarnings("tsrpc")
record MsgQuiet(String text) {}
