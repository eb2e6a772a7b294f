package com.example.lists;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record MsgLists(List<@Nullable String> holes, Collection<Integer> sizes) {}
