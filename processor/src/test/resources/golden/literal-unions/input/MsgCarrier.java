package com.example.literals;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record MsgCarrier(Role role, @Nullable Mixed mixed, List<@Nullable Role> roles) {}
