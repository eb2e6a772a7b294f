package com.example.app.protocols;

import java.util.Optional;

public record StringError(double code, Optional<StringError> Error) {}
