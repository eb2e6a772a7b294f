package com.example.app.protocols;

import java.util.Optional;

public record ResultApi(boolean ok, Optional<StringError> error) {}
