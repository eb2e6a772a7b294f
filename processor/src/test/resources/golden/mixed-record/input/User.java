package com.example.mixed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record User(
        long id,
        String name,
        int age,
        @Nullable String email,
        Optional<Double> height,
        List<String> tags,
        Map<String, Integer> scores,
        List<User> friends) {}
