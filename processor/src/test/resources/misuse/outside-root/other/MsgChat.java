package chat.other;

record MsgChat(String text) {} // ERROR[OUTSIDE_ROOT] mark `chat.other` in its package-info.java
