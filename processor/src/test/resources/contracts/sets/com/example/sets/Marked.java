package com.example.sets;

/** How often values are compared can be told by the tally. */
public record Marked(Tally tally, int x, int y) {}
