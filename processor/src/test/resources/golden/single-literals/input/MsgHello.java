package com.example.single;

import java.util.List;
import java.util.Optional;

public record MsgHello(Version version, List<Version> others, Optional<Version> maybe) {}
