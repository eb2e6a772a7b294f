package chat.other;

final class MsgBox {}
