package com.example.mod.protocols;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record MsgNote(String text, List<@Nullable String> lines) {}
