package com.example.arrays;

import java.util.List;

public record MsgArrays(int[][] matrix, List<String>[] genericArray) {}
