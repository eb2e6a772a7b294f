package com.example.maps;

import java.util.List;
import java.util.Map;

public record MsgMaps(Map<Long, List<Integer>> lists) {}
