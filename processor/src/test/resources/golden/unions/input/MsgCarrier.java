package com.example.unions;

import java.util.Set;

public record MsgCarrier(Set<Shape> shapes) {}
