package com.example.app.protocols;

import java.util.List;

public record MsgTyping(String room, List<String> names) {}
