package com.example.sets;

import io.tsrpc.contract.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Tuple
public record Line(Point from, Point to, @Nullable Double width, Optional<Point> middle) {}
