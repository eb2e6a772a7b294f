package com.example.names;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record MsgLocals(
        int in,
        int out,
        long value,
        int theValue,
        int header,
        int blocks,
        int seen,
        String at,
        String e,
        String property,
        List<String> json,
        List<List<String>> items,
        List<String> itemsElement,
        Map<String, String> required,
        @Nullable String type,
        List<String> tags,
        int tagsMark) {}
