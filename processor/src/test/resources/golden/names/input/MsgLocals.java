package com.example.names;

import java.util.List;

public record MsgLocals(int in, int out, int seen, String value, String property, String e, List<String> json) {}
