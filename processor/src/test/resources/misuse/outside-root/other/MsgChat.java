package chat.other;

record MsgChat(String text) {} // WARNING[OUTSIDE_ROOT] move it there
