package com.example.generics;

import java.util.List;
import java.util.Optional;

/** Some of many. */
public record Page<T>(List<T> items, Optional<T> next) {}
