package com.example.tags;

public record MsgEvent(Event event) {}
