package chat;

record MsgAround(String text) {} // WARNING[OUTSIDE_ROOT] is beside the protocols root `chat.protocols`
