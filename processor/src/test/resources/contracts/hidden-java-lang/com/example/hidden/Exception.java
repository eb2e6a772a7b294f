package com.example.hidden;

public sealed interface Exception {
    record Timeout(long after) implements Exception {}

    record Refused(Object reason) implements Exception {}
}
