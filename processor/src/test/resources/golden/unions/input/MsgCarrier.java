package com.example.unions;

public record MsgCarrier(Shape shape) {}
