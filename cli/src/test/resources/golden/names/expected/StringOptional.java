package com.example.app.protocols;

import java.util.Optional;

public record StringOptional(Optional<String> value) {}
