package com.example.memory;

import java.util.List;

public record Tree(List<Tree> trees) {}
