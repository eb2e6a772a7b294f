package io.tsrpc.processor.evolution;

/** The way that data of a type goes. Messages go both ways. */
enum Direction {
    TO_SERVER,
    TO_CLIENT
}
