package com.example.hidden;

public record MsgCarrier(String string) {}
